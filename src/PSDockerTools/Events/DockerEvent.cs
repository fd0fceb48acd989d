using System;

namespace PSDockerTools;

/// <summary>An event of an engine, for example the exit of a container, the pull of an image or the creation of a volume.</summary>
public sealed class DockerEvent : DockerObject
{
    internal DockerEvent(EngineEndpoint engine) : base(engine) { }

    /// <summary>The time of the event in local time, to 100 nanoseconds.</summary>
    public required DateTime? Time { get; init; }

    /// <summary>
    /// The type of the object: <c>container</c>, <c>image</c>, <c>volume</c>, <c>network</c>, <c>daemon</c>, <c>builder</c>, <c>plugin</c> ...
    /// </summary>
    public required string Type { get; init; }

    /// <summary>The action, in the engine's terms: <c>start</c>, <c>die</c>, <c>health_status</c>, <c>exec_create</c>.</summary>
    public required string Action { get; init; }

    /// <summary>
    /// The text that the engine appends to the action: the command of an exec, <c>healthy</c> for a health status; null for actions without a text.
    /// </summary>
    public string? Detail { get; init; }

    /// <summary>The ID of the object; the name for objects without an ID, such as volumes.</summary>
    public required string ActorId { get; init; }

    /// <summary>The name of the object; its ID if the engine does not return a name.</summary>
    public required string ActorName { get; init; }

    /// <summary>The exit code of a container or of a command in it, signed 32-bit as in $LASTEXITCODE; null for other events.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Additional attributes: <c>.Attributes.exitCode</c>, <c>.Attributes.image</c>, the labels of a container.</summary>
    public required DockerEventAttributes Attributes { get; init; }

    /// <summary>The scope: <c>local</c>, or <c>swarm</c> for events of the whole swarm.</summary>
    public required string Scope { get; init; }

    /// <summary>The time of the event as the engine returns it, in nanoseconds since 1970-01-01 UTC.</summary>
    internal long Nanoseconds { get; init; }

    /// <summary>The type, the action and the object's name: <c>container die web</c>.</summary>
    public override string ToString() => $"{Type} {Action} {ActorName}";
}
