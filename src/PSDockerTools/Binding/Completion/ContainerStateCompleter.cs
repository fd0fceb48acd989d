using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Completes the states of containers.</summary>
public sealed class ContainerStateCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words => ["running", "exited", "created", "paused", "restarting", "removing", "dead"];
}
