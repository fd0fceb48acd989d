using System;

namespace PSDockerTools;

/// <summary>The result of a test whether an engine responds.</summary>
public sealed class DockerEngineTest : INamedEngine
{
    internal DockerEngineTest(string name, EngineEndpoint? engine) => (Name, Home) = (name, engine);

    /// <summary>The engine's name; where no engine could be identified, what was specified, without a password.</summary>
    public string Name { get; }

    /// <summary>Where it listens; null where that could not be identified.</summary>
    public Uri? Endpoint => Home?.Uri;

    /// <summary>Whether it responds and can be used.</summary>
    public bool Available => Error is null;

    /// <summary>The API version that is used with it; null where it did not respond.</summary>
    public string? ApiVersion { get; init; }

    /// <summary><c>linux</c> or <c>windows</c>; null where it did not respond.</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>Why it cannot be used; null where it can.</summary>
    public string? Error { get; init; }

    internal EngineEndpoint? Home { get; }

    EngineEndpoint? INamedEngine.Endpoint => Home;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
