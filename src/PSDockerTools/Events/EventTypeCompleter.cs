using System.Collections.Generic;
using PSDockerTools.Binding;

namespace PSDockerTools.Events;

/// <summary>Completes the object types of events.</summary>
public sealed class EventTypeCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words =>
        ["container", "image", "volume", "network", "daemon", "plugin", "builder", "config", "node", "secret", "service"];
}
