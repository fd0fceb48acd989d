using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Takes containers whose volumes are meant: data, data:ro, a DockerContainer.</summary>
internal sealed class VolumesFromArgumentAttribute : SpecTransformationAttribute<VolumesFrom>
{
    protected override IEnumerable<VolumesFrom>? Convert(object value) => value is DockerContainer container ? Parse(container.Id) : null;
}
