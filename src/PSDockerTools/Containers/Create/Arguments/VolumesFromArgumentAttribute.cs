using System.Collections.Generic;
using System.Management.Automation;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Converts arguments to containers to mount volumes from: data, data:ro, a DockerContainer, or a row of exported containers.</summary>
internal sealed class VolumesFromArgumentAttribute : SpecTransformationAttribute<VolumesFrom>
{
    public VolumesFromArgumentAttribute() => TakesSeveral = true;

    protected override IEnumerable<VolumesFrom>? Convert(object value) => value switch
    {
        DockerContainer container => [new VolumesFrom(container.Id) { Home = container.Home }],
        PSObject row when ObjectRow.WholeId(row) is string id => [new VolumesFrom(id)],
        _ => null,
    };
}
