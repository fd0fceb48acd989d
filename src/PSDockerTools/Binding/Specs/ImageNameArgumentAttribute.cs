using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Binding;

/// <summary>Takes the names of images, or all names of a DockerImage.</summary>
public sealed class ImageNameArgumentAttribute : SpecArgumentAttribute<ImageName>
{
    private protected override string Kind => "an image's name";

    private protected override IEnumerable<ImageName> Parse(string text) => [new ImageName(text)];

    private protected override IEnumerable<ImageName>? Convert(object value) =>
        value is DockerImage image ? image.Tags.Select(tag => new ImageName(tag)) : null;
}
