using System;

namespace PSDockerTools;

/// <summary>An engine of this session: a connected engine, or the engine that is used by default.</summary>
public sealed class DockerEngine : DockerObject, INamedEngine
{
    internal DockerEngine(EngineEndpoint engine) : base(engine) { }

    EngineEndpoint? INamedEngine.Endpoint => Home;

    /// <summary>The engine's name.</summary>
    public string Name => Home.Name;

    /// <summary>The engine's endpoint.</summary>
    public Uri Endpoint => Home.Uri;

    /// <summary>True if cmdlets without -Engine use this engine.</summary>
    public required bool Default { get; init; }

    /// <summary>
    /// The origin of the engine: <c>Connect-DockerEngine</c>, <c>DOCKER_HOST</c>, <c>DOCKER_CONTEXT</c>, <c>context 'name'</c>, <c>this
    /// platform</c>.
    /// </summary>
    public required string Source { get; init; }

    /// <summary>The API version that is used with the engine; null before the first request.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>The operating system of the engine's containers: <c>linux</c> or <c>windows</c>; null before the first request.</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>The engine's name.</summary>
    public override string ToString() => Name;
}
