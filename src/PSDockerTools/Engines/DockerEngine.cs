using System;

namespace PSDockerTools;

/// <summary>An engine of this session: one that was connected, or the one that would be used.</summary>
public sealed class DockerEngine : DockerObject, INamedEngine
{
    internal DockerEngine(EngineEndpoint engine) : base(engine) { }

    EngineEndpoint? INamedEngine.Endpoint => Home;

    /// <summary>What it is called.</summary>
    public string Name => Home.Name;

    /// <summary>Where it listens.</summary>
    public Uri Endpoint => Home.Uri;

    /// <summary>Whether cmdlets without -Engine go there.</summary>
    public required bool Default { get; init; }

    /// <summary>Why this one: <c>Connect-DockerEngine</c>, <c>DOCKER_HOST</c>, <c>DOCKER_CONTEXT</c>, <c>context 'name'</c>, <c>this platform</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The API version that is spoken with it; null before anything was asked of it.</summary>
    public string? ApiVersion { get; init; }

    /// <summary><c>linux</c> or <c>windows</c>; null before anything was asked of it.</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
