namespace PSDockerTools;

/// <summary>What is said only of a mount that is a volume.</summary>
public sealed class DockerVolumeOptions
{
    /// <summary>Whether what the image has there is not copied into a new volume.</summary>
    public required bool NoCopy { get; init; }

    /// <summary>The labels of a new volume.</summary>
    public required DockerLabels Labels { get; init; }

    /// <summary>The folder of the volume that is mounted (API 1.45); null for all of it.</summary>
    public string? Subpath { get; init; }

    /// <summary>The driver of a new volume (DriverConfig.Name).</summary>
    public string? Driver { get; init; }

    /// <summary>The options of a new volume (DriverConfig.Options).</summary>
    public required DockerOptions DriverOptions { get; init; }

    /// <summary>The driver, where it is said, and its options.</summary>
    public override string ToString() => DriverOptions.Count == 0 ? Driver ?? "" : $"{Driver} ({DriverOptions})".TrimStart();
}
