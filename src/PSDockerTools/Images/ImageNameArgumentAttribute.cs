using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Binding;

namespace PSDockerTools.Images;

/// <summary>Takes the names of images, or all names of a DockerImage.</summary>
internal sealed class ImageNameArgumentAttribute : SpecTransformationAttribute<ImageName>
{
    public ImageNameArgumentAttribute() => TakesSeveral = true;

    protected override IEnumerable<ImageName>? Convert(object value) =>
        value is DockerImage image ? image.Tags.Select(tag => new ImageName(tag)) : null;
}
