using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Completes ways to keep containers apart.</summary>
public sealed class IsolationCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => ["default", "process", "hyperv"];
}
