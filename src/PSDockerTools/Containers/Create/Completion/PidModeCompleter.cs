using System.Collections.Generic;

namespace PSDockerTools.Containers;

/// <summary>Completes PID modes.</summary>
public sealed class PidModeCompleter : NamespaceModeCompleter
{
    private protected override IReadOnlyList<string> Words => ["host", "container:"];
}
