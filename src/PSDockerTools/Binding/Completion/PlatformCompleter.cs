using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Completes platforms.</summary>
public sealed class PlatformCompleter : WordCompleter
{
    private protected override IReadOnlyList<string> Words =>
        ["linux/amd64", "linux/arm64", "linux/arm/v7", "linux/arm/v6", "linux/386", "linux/ppc64le", "linux/s390x", "linux/riscv64", "windows/amd64"];
}
