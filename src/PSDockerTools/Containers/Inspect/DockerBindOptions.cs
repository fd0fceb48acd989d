namespace PSDockerTools;

/// <summary>The options of a bind mount.</summary>
public sealed class DockerBindOptions
{
    /// <summary>The bind propagation: <c>rprivate</c>, <c>rshared</c>, <c>rslave</c>; null if it was not set.</summary>
    public string? Propagation { get; init; }

    /// <summary>True if mounts below the source path are not mounted.</summary>
    public required bool NonRecursive { get; init; }

    /// <summary>True if the engine creates the path on the host if it does not exist.</summary>
    public required bool CreateMountpoint { get; init; }

    /// <summary>True if only the mount itself is read-only and mounts below it stay writable (API 1.44).</summary>
    public required bool ReadOnlyNonRecursive { get; init; }

    /// <summary>True if the container fails to start when mounts below this one cannot be made read-only (API 1.44).</summary>
    public required bool ReadOnlyForceRecursive { get; init; }

    /// <summary>The bind propagation; empty if it was not set.</summary>
    public override string ToString() => Propagation ?? "";
}
