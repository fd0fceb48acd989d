using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Completes the healths of containers.</summary>
public sealed class ContainerHealthCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => ["healthy", "unhealthy", "starting", "none"];
}
