using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Completes restart policies.</summary>
public sealed class RestartPolicyCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => ["no", "always", "unless-stopped", "on-failure", "on-failure:3"];
}
