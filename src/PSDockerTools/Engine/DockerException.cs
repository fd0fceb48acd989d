using System;

namespace PSDockerTools;

/// <summary>A Docker engine refused a request, failed, or could not be reached. The message is the engine's own where it sent one.</summary>
public class DockerException : Exception
{
    internal DockerException(DockerErrorKind kind, EngineReference engine, string message, Exception? inner = null) : base(message, inner)
    {
        Kind = kind;
        Engine = engine;
    }

    /// <summary>The kind of failure, independent of the engine's wording.</summary>
    public DockerErrorKind Kind { get; }

    /// <summary>The engine that the request was sent to.</summary>
    public EngineReference Engine { get; }

    /// <summary>Whether every other request to this engine would fail, too.</summary>
    internal bool EndsEverything => Kind is DockerErrorKind.Unreachable or DockerErrorKind.AccessDenied;
}
