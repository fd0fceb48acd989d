using System.Collections.Generic;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Completes the health statuses of containers.</summary>
public sealed class ContainerHealthCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => ["healthy", "unhealthy", "starting", "none"];
}
