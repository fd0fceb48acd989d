using System.Collections.Generic;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Completes namespaces of control groups.</summary>
public sealed class CgroupNamespaceCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => ["host", "private"];
}
