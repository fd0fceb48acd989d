using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Takes networks to join: a name, name=backend,alias=db, a hashtable of that, or a DockerNetwork.</summary>
internal sealed class NetworkSpecArgumentAttribute : SpecTransformationAttribute<NetworkSpec>
{
    public NetworkSpecArgumentAttribute() => TakesSeveral = true;

    protected override IEnumerable<NetworkSpec>? Convert(object value) => value switch
    {
        DockerNetwork network => [new NetworkSpec(network.Name) { Home = network.Home }],
        PSObject copy when copy.TypeNames.Any(name => name.EndsWith("PSDockerTools.DockerNetwork", StringComparison.Ordinal)) =>
            Parse(Text(copy.Properties[nameof(DockerNetwork.Name)]?.Value)),
        PSObject row when IsNetwork(row) => Parse(Text(row.Properties[nameof(DockerNetwork.Name)]?.Value)),
        IDictionary table => Parse(FieldTable.Write(table, NetworkSpec.Keys)),
        _ => null,
    };

    /// <summary>A row of a CSV or JSON file that Get-DockerNetwork was written into: it has a whole id, and no option is called so.</summary>
    private static bool IsNetwork(PSObject row) =>
        ObjectRow.WholeId(row) is not null && row.Properties[nameof(DockerNetwork.Name)]?.Value is string { Length: > 0 };
}
