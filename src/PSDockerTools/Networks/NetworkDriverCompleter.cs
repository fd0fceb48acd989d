using System.Collections.Generic;
using PSDockerTools.Binding;

namespace PSDockerTools.Networks;

/// <summary>Completes the drivers of networks.</summary>
public sealed class NetworkDriverCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => ["bridge", "host", "ipvlan", "macvlan", "null", "overlay"];
}
