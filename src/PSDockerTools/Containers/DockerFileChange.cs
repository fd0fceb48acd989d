namespace PSDockerTools;

/// <summary>A file or folder that differs between a container and its image.</summary>
public sealed class DockerFileChange : DockerObject
{
    internal DockerFileChange(EngineEndpoint engine) : base(engine) { }

    /// <summary>The container's name.</summary>
    public required string Container { get; init; }

    /// <summary>The full ID of the container.</summary>
    public required string ContainerId { get; init; }

    /// <summary>The kind of the change: <c>Added</c>, <c>Changed</c> or <c>Deleted</c>; a folder is changed if an item in it is.</summary>
    public required string Kind { get; init; }

    /// <summary>The path in the container.</summary>
    public required string Path { get; init; }

    /// <summary>The kind and the path: <c>Added /tmp/x</c>.</summary>
    public override string ToString() => $"{Kind} {Path}";
}
