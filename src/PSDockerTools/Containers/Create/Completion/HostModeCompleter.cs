using System.Collections.Generic;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Completes <c>host</c>, the only value of some namespace modes.</summary>
public sealed class HostModeCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => ["host"];
}
