using System.Collections.Generic;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Completes isolation technologies (Windows).</summary>
public sealed class IsolationCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => ["default", "process", "hyperv"];
}
