using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Binding;

namespace PSDockerTools.Images;

/// <summary>Converts names of images; a DockerImage is converted to all of its names.</summary>
internal sealed class ImageNameArgumentAttribute : SpecTransformationAttribute<ImageName>
{
    public ImageNameArgumentAttribute() => TakesSeveral = true;

    protected override IEnumerable<ImageName>? Convert(object value) =>
        value is DockerImage image ? image.Tags.Select(tag => new ImageName(tag)) : null;
}
