using System.Collections;
using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Takes networks to join: a name, name=backend,alias=db, a hashtable of that, or a DockerNetwork.</summary>
internal sealed class NetworkSpecArgumentAttribute : SpecTransformationAttribute<NetworkSpec>
{
    protected override IEnumerable<NetworkSpec>? Convert(object value) => value switch
    {
        DockerNetwork network => Parse(network.Name),
        IDictionary table => Parse(FieldTable.Write(table, NetworkSpec.Keys)),
        _ => null,
    };
}
