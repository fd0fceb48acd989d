namespace PSDockerTools;

/// <summary>One thing that removing an image did.</summary>
public sealed class DockerImageRemoval : DockerObject
{
    internal DockerImageRemoval(EngineEndpoint engine) : base(engine) { }

    /// <summary><c>Untagged</c> where a name was taken off, <c>Deleted</c> where a layer went.</summary>
    public required string Action { get; init; }

    /// <summary>The name or the id that went.</summary>
    public required string Reference { get; init; }

    /// <summary><c>Untagged alpine:latest</c>.</summary>
    public override string ToString() => $"{Action} {Reference}";
}
