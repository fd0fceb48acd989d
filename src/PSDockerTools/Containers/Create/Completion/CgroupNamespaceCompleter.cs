using System.Collections.Generic;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Completes cgroup namespace modes.</summary>
public sealed class CgroupNamespaceCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => ["host", "private"];
}
