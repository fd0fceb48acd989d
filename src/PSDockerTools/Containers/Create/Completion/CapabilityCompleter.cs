using System.Collections.Generic;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Completes the capabilities of Linux.</summary>
public sealed class CapabilityCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => Capability.Known;
}
