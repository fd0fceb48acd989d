using System.Collections.Generic;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Completes security options.</summary>
public sealed class SecurityOptionCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words =>
        ["no-new-privileges", "seccomp=", "seccomp=unconfined", "apparmor=", "label=", "label=disable", "systempaths=unconfined"];
}
