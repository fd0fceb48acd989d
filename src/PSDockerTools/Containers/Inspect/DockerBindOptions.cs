namespace PSDockerTools;

/// <summary>What is said only of a mount that is a bind.</summary>
public sealed class DockerBindOptions
{
    /// <summary>How far mounts below it are seen: <c>rprivate</c>, <c>rshared</c>, <c>rslave</c>.</summary>
    public string? Propagation { get; init; }

    /// <summary>Whether mounts below it are left out.</summary>
    public required bool NonRecursive { get; init; }

    /// <summary>Whether the path on the host is made where it is not there.</summary>
    public required bool CreateMountpoint { get; init; }

    /// <summary>Whether mounts below it stay writable (API 1.44).</summary>
    public required bool ReadOnlyNonRecursive { get; init; }

    /// <summary>Whether it must fail where mounts below it cannot be made read-only (API 1.44).</summary>
    public required bool ReadOnlyForceRecursive { get; init; }

    /// <summary>The propagation, where it is said.</summary>
    public override string ToString() => Propagation ?? "";
}
