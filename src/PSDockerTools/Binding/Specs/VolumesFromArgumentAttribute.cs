using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Takes containers whose volumes are meant: data, data:ro, a DockerContainer.</summary>
internal sealed class VolumesFromArgumentAttribute : SpecTransformationAttribute<VolumesFrom>
{
    public VolumesFromArgumentAttribute() => TakesSeveral = true;

    protected override IEnumerable<VolumesFrom>? Convert(object value) => value is DockerContainer container
        ? [new VolumesFrom(container.Id) { Home = container.Home }]
        : null;
}
