using System;

namespace PSDockerTools;

/// <summary>What an engine says of its version, and what this module speaks with it.</summary>
public sealed class DockerVersion : DockerObject
{
    internal DockerVersion(EngineEndpoint engine) : base(engine) { }

    /// <summary>This module's version.</summary>
    public required string ModuleVersion { get; init; }

    /// <summary>The engine's version: <c>28.5.2</c>.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The API version that is spoken: the lower of the engine's and this module's.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>The newest API version that the engine speaks.</summary>
    public required string EngineApiVersion { get; init; }

    /// <summary>The oldest API version that the engine speaks.</summary>
    public required string MinimumApiVersion { get; init; }

    /// <summary>The platform: <c>linux</c> or <c>windows</c>.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>The processor's architecture in Go's words: <c>amd64</c>, <c>arm64</c>.</summary>
    public required string Architecture { get; init; }

    /// <summary>The kernel of the engine's host.</summary>
    public required string KernelVersion { get; init; }

    /// <summary>The Go version that the engine was built with.</summary>
    public required string GoVersion { get; init; }

    /// <summary>The commit that the engine was built from.</summary>
    public required string GitCommit { get; init; }

    /// <summary>When the engine was built, in local time; null where it does not say.</summary>
    public DateTime? BuildTime { get; init; }

    /// <summary>Whether experimental features are on.</summary>
    public required bool Experimental { get; init; }

    /// <summary>The engine's version.</summary>
    public override string ToString() => EngineVersion;
}
