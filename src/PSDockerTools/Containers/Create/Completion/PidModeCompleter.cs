using System.Collections.Generic;

namespace PSDockerTools.Containers;

/// <summary>Completes ways to share processes.</summary>
public sealed class PidModeCompleter : NamespaceModeCompleter
{
    private protected override IReadOnlyList<string> Words => ["host", "container:"];
}
