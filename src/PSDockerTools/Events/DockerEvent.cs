using System;

namespace PSDockerTools;

/// <summary>Something that happened on an engine: a container ended, an image was pulled, a volume was made.</summary>
public sealed class DockerEvent : DockerObject
{
    internal DockerEvent(EngineEndpoint engine) : base(engine) { }

    /// <summary>When it happened, in local time, to the tenth of a microsecond.</summary>
    public required DateTime? Time { get; init; }

    /// <summary>What it happened to: <c>container</c>, <c>image</c>, <c>volume</c>, <c>network</c>, <c>daemon</c>, <c>builder</c>, <c>plugin</c> ...</summary>
    public required string Type { get; init; }

    /// <summary>The engine's own word for what happened: <c>start</c>, <c>die</c>, <c>health_status</c>, <c>exec_create</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What the engine says behind that word: the command of an exec, <c>healthy</c> of a health status; null where there is nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>The id of what it happened to, or the name of what has none, as a volume.</summary>
    public required string ActorId { get; init; }

    /// <summary>The name of what it happened to; its id where the engine says none.</summary>
    public required string ActorName { get; init; }

    /// <summary>The exit code, where a container or a command in it has ended; null for other events. A signed 32-bit number, as $LASTEXITCODE is.</summary>
    public int? ExitCode { get; init; }

    /// <summary>What else the engine says: <c>.Attributes.exitCode</c>, <c>.Attributes.image</c>, a container's labels.</summary>
    public required DockerEventAttributes Attributes { get; init; }

    /// <summary><c>local</c>, or <c>swarm</c> for what the whole swarm knows.</summary>
    public required string Scope { get; init; }

    /// <summary>The time as the engine told it, in nanoseconds since 1970.</summary>
    internal long Nanoseconds { get; init; }

    /// <summary><c>container die web</c>.</summary>
    public override string ToString() => $"{Type} {Action} {ActorName}";
}
