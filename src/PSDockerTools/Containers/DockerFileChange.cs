namespace PSDockerTools;

/// <summary>A file or folder in which a container differs from its image.</summary>
public sealed class DockerFileChange : DockerObject
{
    internal DockerFileChange(EngineEndpoint engine) : base(engine) { }

    /// <summary>The container's name.</summary>
    public required string Container { get; init; }

    /// <summary>The container's id.</summary>
    public required string ContainerId { get; init; }

    /// <summary><c>Added</c>, <c>Changed</c> or <c>Deleted</c>; a folder is changed when something in it is.</summary>
    public required string Kind { get; init; }

    /// <summary>The path inside the container.</summary>
    public required string Path { get; init; }

    /// <summary><c>Added /tmp/x</c>.</summary>
    public override string ToString() => $"{Kind} {Path}";
}
