namespace PSDockerTools;

/// <summary>A result of the removal of an image.</summary>
public sealed class DockerImageRemoval : DockerObject
{
    internal DockerImageRemoval(EngineEndpoint engine) : base(engine) { }

    /// <summary>The action: <c>Untagged</c> for a removed reference, <c>Deleted</c> for a deleted layer or image.</summary>
    public required string Action { get; init; }

    /// <summary>The reference that was removed, or the ID that was deleted.</summary>
    public required string Reference { get; init; }

    /// <summary>Returns the action and the reference: <c>Untagged alpine:latest</c>.</summary>
    public override string ToString() => $"{Action} {Reference}";
}
