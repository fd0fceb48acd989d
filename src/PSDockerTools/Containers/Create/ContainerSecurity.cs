using System.Collections.Generic;

namespace PSDockerTools.Containers;

/// <summary>What a container that is to be made may do, and whose namespaces it shares.</summary>
internal sealed record ContainerSecurity
{
    public bool Privileged { get; init; }

    public IReadOnlyList<Capability> AddedCapabilities { get; init; } = [];

    public IReadOnlyList<Capability> DroppedCapabilities { get; init; } = [];

    /// <summary>Profiles of seccomp are read already.</summary>
    public IReadOnlyList<SecurityOption> Options { get; init; } = [];

    public IReadOnlyList<string> Groups { get; init; } = [];

    public IReadOnlyDictionary<string, string> Sysctls { get; init; } = new Dictionary<string, string>();

    public IpcMode? IpcMode { get; init; }

    public PidMode? PidMode { get; init; }

    public UtsMode? UtsMode { get; init; }

    public UserNamespaceMode? UserNamespace { get; init; }

    public CgroupNamespaceMode? CgroupNamespace { get; init; }
}
