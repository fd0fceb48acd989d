using System.Collections.Generic;

namespace PSDockerTools.Containers;

/// <summary>Completes IPC modes.</summary>
public sealed class IpcModeCompleter : NamespaceModeCompleter
{
    private protected override IReadOnlyList<string> Words => ["private", "shareable", "host", "container:", "none"];
}
