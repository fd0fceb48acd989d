using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Completes the names of ulimits, which are followed by a value.</summary>
public sealed class UlimitCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => [.. Ulimit.Names.Select(name => name + "=")];
}
