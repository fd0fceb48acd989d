using System.Collections.Generic;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Completes the states of containers.</summary>
public sealed class ContainerStateCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => ["running", "exited", "created", "paused", "restarting", "removing", "dead"];
}
