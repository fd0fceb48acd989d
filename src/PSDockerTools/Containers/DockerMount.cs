namespace PSDockerTools;

/// <summary>A mount of a container.</summary>
public sealed class DockerMount
{
    /// <summary>The type: <c>bind</c>, <c>volume</c>, <c>tmpfs</c>, <c>npipe</c>, <c>cluster</c> or <c>image</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The volume's name; null for other types.</summary>
    public string? Name { get; init; }

    /// <summary>The path on the engine's host.</summary>
    public string? Source { get; init; }

    /// <summary>The path in the container.</summary>
    public required string Target { get; init; }

    /// <summary>The volume driver; null for other types.</summary>
    public string? Driver { get; init; }

    /// <summary>The mount options, as specified: <c>ro,z</c>.</summary>
    public string? Mode { get; init; }

    /// <summary>True if the mount is read-only.</summary>
    public required bool ReadOnly { get; init; }

    /// <summary>The bind propagation: <c>rprivate</c>, <c>rshared</c>, <c>rslave</c>; null for other types than bind.</summary>
    public string? Propagation { get; init; }

    /// <summary>The mount in the format of <c>docker run --volume</c>: <c>data:/data:ro</c>.</summary>
    public override string ToString() => $"{Name ?? Source}:{Target}{(ReadOnly ? ":ro" : "")}";
}
