using System.Collections.Generic;
using PSDockerTools.Binding;

namespace PSDockerTools.Networks;

/// <summary>Completes the scopes of networks.</summary>
public sealed class NetworkScopeCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => ["local", "swarm", "global"];
}
