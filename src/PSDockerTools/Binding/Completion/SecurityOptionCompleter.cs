using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Completes security options.</summary>
public sealed class SecurityOptionCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words =>
        ["no-new-privileges", "seccomp=", "seccomp=unconfined", "apparmor=", "label=", "label=disable", "systempaths=unconfined"];
}
