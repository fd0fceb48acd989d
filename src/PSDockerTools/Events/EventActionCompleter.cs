using System.Collections.Generic;
using PSDockerTools.Binding;

namespace PSDockerTools.Events;

/// <summary>Completes the actions of events, those of containers first.</summary>
public sealed class EventActionCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words =>
    [
        "create", "start", "die", "stop", "kill", "oom", "restart", "pause", "unpause", "health_status", "destroy", "rename", "update", "attach",
        "detach", "commit", "copy", "export", "resize", "top", "archive-path", "extract-to-dir", "exec_create", "exec_start", "exec_detach", "exec_die",
        "pull", "push", "tag", "untag", "delete", "import", "load", "save", "prune", "mount", "unmount", "connect", "disconnect", "remove", "reload",
        "enable", "disable", "install",
    ];
}
