using System.Collections.Generic;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Completes Linux capabilities.</summary>
public sealed class CapabilityCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => Capability.Known;
}
