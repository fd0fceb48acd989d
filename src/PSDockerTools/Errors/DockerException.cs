using System;
using PSDockerTools.Errors;

namespace PSDockerTools;

/// <summary>
/// The exception for a failed operation: the engine rejected the request, failed or was unreachable, or the request is invalid.
/// </summary>
/// <remarks>The message is the engine's if it sent one, followed by the recommended action if there is one.</remarks>
public class DockerException : Exception
{
    internal DockerException(DockerErrorKind kind, EngineEndpoint? engine, ErrorText text, Exception? inner = null) : base(text.ToString(), inner)
    {
        Kind = kind;
        Engine = engine;
        Text = text;
    }

    /// <summary>The kind of failure, independent of the engine's wording.</summary>
    public DockerErrorKind Kind { get; }

    /// <summary>The engine of the request; null if the failure does not concern a single engine.</summary>
    public EngineEndpoint? Engine { get; }

    /// <summary>The cause and the recommended action as separate texts.</summary>
    internal ErrorText Text { get; }

    /// <summary>The cause according to the engine's message, in addition to the kind.</summary>
    internal EngineCause Cause { get; init; }

    /// <summary>Checks whether the engine reported that the object does not exist.</summary>
    /// <param name="noun">The type of object: container, image, volume, network.</param>
    internal bool IsMissing(string noun) => Kind == DockerErrorKind.NotFound && Cause == new EngineCause(EngineCauseKind.Missing, noun);

    /// <summary>Indicates that every other request to this engine would fail, too.</summary>
    internal bool IsFatalForEngine => Kind is DockerErrorKind.Unreachable or DockerErrorKind.AccessDenied;
}
