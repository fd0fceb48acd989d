using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Completes requests for GPUs.</summary>
public sealed class GpuCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => ["all", "device=", "driver=", "capabilities="];
}
