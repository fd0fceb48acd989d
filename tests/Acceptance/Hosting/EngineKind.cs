using System;

namespace PSDockerTools.Acceptance;

/// <summary>Kinds of engine that lack a feature of others.</summary>
[Flags]
public enum EngineKind
{
    None = 0,

    /// <summary>Podman's Docker-compatible API service.</summary>
    Podman = 1,

    /// <summary>Docker Engine with the containerd image store.</summary>
    Containerd = 2,

    /// <summary>Docker Engine 26 and later.</summary>
    Recent = 4,
}
