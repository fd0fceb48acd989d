using System.Collections.Generic;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Completes restart policies.</summary>
public sealed class RestartPolicyCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => ["no", "always", "unless-stopped", "on-failure", "on-failure:3"];
}
