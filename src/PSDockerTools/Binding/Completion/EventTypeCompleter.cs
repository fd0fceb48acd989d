using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Completes what events happen to.</summary>
public sealed class EventTypeCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words =>
        ["container", "image", "volume", "network", "daemon", "plugin", "builder", "config", "node", "secret", "service"];
}
