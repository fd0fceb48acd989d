using System;

namespace PSDockerTools;

/// <summary>The versions of an engine and of this module, and the API version that they use.</summary>
public sealed class DockerVersion : DockerObject
{
    internal DockerVersion(EngineEndpoint engine) : base(engine) { }

    /// <summary>This module's version.</summary>
    public required string ModuleVersion { get; init; }

    /// <summary>The engine's version: <c>28.5.2</c>.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The API version in use: the lower of the engine's and this module's.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>The newest API version that the engine supports.</summary>
    public required string EngineApiVersion { get; init; }

    /// <summary>The oldest API version that the engine supports.</summary>
    public required string MinimumApiVersion { get; init; }

    /// <summary>The operating system of the engine's containers: <c>linux</c> or <c>windows</c>.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>The CPU architecture as Go names it: <c>amd64</c>, <c>arm64</c>.</summary>
    public required string Architecture { get; init; }

    /// <summary>The kernel version of the engine's host.</summary>
    public required string KernelVersion { get; init; }

    /// <summary>The Go version that the engine was built with.</summary>
    public required string GoVersion { get; init; }

    /// <summary>The commit that the engine was built from.</summary>
    public required string GitCommit { get; init; }

    /// <summary>The time when the engine was built, in local time; null if it is unknown.</summary>
    public DateTime? BuildTime { get; init; }

    /// <summary>True if the engine's experimental features are enabled.</summary>
    public required bool Experimental { get; init; }

    /// <summary>The engine's version.</summary>
    public override string ToString() => EngineVersion;
}
