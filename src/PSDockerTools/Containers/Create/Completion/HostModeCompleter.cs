using System.Collections.Generic;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Completes the one way to share a namespace: with the host.</summary>
public sealed class HostModeCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => ["host"];
}
