using System;

namespace PSDockerTools.Acceptance;

/// <summary>The kinds of engine that can do less than others.</summary>
[Flags]
public enum EngineKind
{
    None = 0,

    /// <summary>Podman's service of the Docker Engine API.</summary>
    Podman = 1,

    /// <summary>Docker with the containerd image store.</summary>
    Containerd = 2,

    /// <summary>Docker since version 26.</summary>
    Recent = 4,
}
