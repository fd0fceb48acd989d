namespace PSDockerTools;

/// <summary>The options of a volume mount.</summary>
public sealed class DockerVolumeOptions
{
    /// <summary>True if the image's content at the mount point is not copied to a new volume.</summary>
    public required bool NoCopy { get; init; }

    /// <summary>The labels of a new volume.</summary>
    public required DockerLabels Labels { get; init; }

    /// <summary>The path in the volume that is mounted (API 1.45); null for the whole volume.</summary>
    public string? Subpath { get; init; }

    /// <summary>The driver of a new volume (DriverConfig.Name); null for the default driver.</summary>
    public string? Driver { get; init; }

    /// <summary>The driver options of a new volume (DriverConfig.Options).</summary>
    public required DockerOptions DriverOptions { get; init; }

    /// <summary>The driver and its options; empty if neither is set.</summary>
    public override string ToString() => DriverOptions.Count == 0 ? Driver ?? "" : $"{Driver} ({DriverOptions})".TrimStart();
}
