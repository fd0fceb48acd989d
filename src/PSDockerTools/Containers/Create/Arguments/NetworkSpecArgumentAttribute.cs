using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Converts arguments to networks to connect: a name, name=backend,alias=db, a hashtable with these keys, or a DockerNetwork.</summary>
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

    /// <summary>
    /// True for a row of a CSV or JSON file with the output of Get-DockerNetwork. Such a row has a full ID; no option of a network has this name.
    /// </summary>
    private static bool IsNetwork(PSObject row) =>
        ObjectRow.WholeId(row) is not null && row.Properties[nameof(DockerNetwork.Name)]?.Value is string { Length: > 0 };
}
