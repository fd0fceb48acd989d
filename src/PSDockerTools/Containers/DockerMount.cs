namespace PSDockerTools;

/// <summary>What is mounted into a container.</summary>
public sealed class DockerMount
{
    /// <summary><c>bind</c>, <c>volume</c>, <c>tmpfs</c>, <c>npipe</c>, <c>cluster</c> or <c>image</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The volume's name; null for what is not a volume.</summary>
    public string? Name { get; init; }

    /// <summary>The path on the engine's host.</summary>
    public string? Source { get; init; }

    /// <summary>The path inside the container.</summary>
    public required string Target { get; init; }

    /// <summary>The volume's driver; null for what is not a volume.</summary>
    public string? Driver { get; init; }

    /// <summary>The options it was mounted with, as given: <c>ro,z</c>.</summary>
    public string? Mode { get; init; }

    /// <summary>Whether the container may not write to it.</summary>
    public required bool ReadOnly { get; init; }

    /// <summary>How far mounts below it are seen: <c>rprivate</c>, <c>rshared</c>, <c>rslave</c>; null for what is not a bind.</summary>
    public string? Propagation { get; init; }

    /// <summary>As <c>docker run --volume</c> takes it: <c>data:/data:ro</c>.</summary>
    public override string ToString() => $"{Name ?? Source}:{Target}{(ReadOnly ? ":ro" : "")}";
}
