using System.Collections.Generic;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Completes GPU requests.</summary>
public sealed class GpuCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => ["all", "device=", "driver=", "capabilities="];
}
