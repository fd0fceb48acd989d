using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Binding;

/// <summary>Completes limits of processes, whose values follow.</summary>
public sealed class UlimitCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => [.. Ulimit.Names.Select(name => name + "=")];
}
