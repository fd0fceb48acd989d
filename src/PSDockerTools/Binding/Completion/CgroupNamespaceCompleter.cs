using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Completes namespaces of control groups.</summary>
public sealed class CgroupNamespaceCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => ["host", "private"];
}
