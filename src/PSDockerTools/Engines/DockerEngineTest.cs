using System;

namespace PSDockerTools;

/// <summary>The result of testing whether an engine can be used.</summary>
public sealed class DockerEngineTest : INamedEngine
{
    internal DockerEngineTest(string name, EngineEndpoint? engine) => (Name, Home) = (name, engine);

    /// <summary>The engine's name; if no engine could be identified, the specified text without a password.</summary>
    public string Name { get; }

    /// <summary>The engine's endpoint; null if no engine could be identified.</summary>
    public Uri? Endpoint => Home?.Uri;

    /// <summary>True if the engine responds and can be used.</summary>
    public bool Available => Error is null;

    /// <summary>The API version that is used with the engine; null if it did not respond.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>The operating system of the engine's containers: <c>linux</c> or <c>windows</c>; null if it did not respond.</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>The reason why the engine cannot be used; null if it can.</summary>
    public string? Error { get; init; }

    internal EngineEndpoint? Home { get; }

    EngineEndpoint? INamedEngine.Endpoint => Home;

    /// <summary>The engine's name.</summary>
    public override string ToString() => Name;
}
