using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Completes the scopes of networks.</summary>
public sealed class NetworkScopeCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => ["local", "swarm", "global"];
}
