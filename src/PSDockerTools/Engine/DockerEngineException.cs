using System;

namespace PSDockerTools.Engine;

/// <summary>An engine that refused, failed, or was not to be reached. The message is the engine's own sentence where it said one.</summary>
internal class DockerEngineException : Exception
{
    public DockerEngineException(DockerErrorKind kind, EngineReference engine, string message, Exception? inner = null) : base(message, inner)
    {
        Kind = kind;
        Engine = engine;
    }

    public DockerErrorKind Kind { get; }

    public EngineReference Engine { get; }

    /// <summary>Whether no other call to this engine would fare better.</summary>
    public bool EndsEverything => Kind is DockerErrorKind.Unreachable or DockerErrorKind.AccessDenied;
}
