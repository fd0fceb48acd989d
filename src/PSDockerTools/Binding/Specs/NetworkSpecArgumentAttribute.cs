using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace PSDockerTools.Binding;

/// <summary>Takes networks to join: a name, name=backend,alias=db, a hashtable of that, or a DockerNetwork.</summary>
internal sealed class NetworkSpecArgumentAttribute : SpecTransformationAttribute<NetworkSpec>
{
    protected override IEnumerable<NetworkSpec>? Convert(object value) => value switch
    {
        DockerNetwork network => Parse(network.Name),
        PSObject copy when copy.TypeNames.Any(name => name.EndsWith("PSDockerTools.DockerNetwork", StringComparison.Ordinal)) =>
            Parse(Text(copy.Properties[nameof(DockerNetwork.Name)]?.Value)),
        IDictionary table => Parse(FieldTable.Write(table, NetworkSpec.Keys)),
        _ => null,
    };
}
