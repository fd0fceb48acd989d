using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Completes the capabilities of Linux.</summary>
public sealed class CapabilityCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => Capability.Known;
}
