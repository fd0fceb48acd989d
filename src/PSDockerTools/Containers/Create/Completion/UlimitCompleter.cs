using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Completes limits of processes, whose values follow.</summary>
public sealed class UlimitCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => [.. Ulimit.Names.Select(name => name + "=")];
}
