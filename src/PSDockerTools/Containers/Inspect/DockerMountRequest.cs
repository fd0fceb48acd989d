namespace PSDockerTools;

/// <summary>What a container was made to mount, in the long form of <c>docker run --mount</c>.</summary>
public sealed class DockerMountRequest
{
    /// <summary><c>bind</c>, <c>volume</c>, <c>tmpfs</c>, <c>npipe</c>, <c>cluster</c> or <c>image</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The path on the host, the volume, the image; null for an anonymous volume and for a tmpfs.</summary>
    public string? Source { get; init; }

    /// <summary>The path inside the container.</summary>
    public required string Target { get; init; }

    /// <summary>Whether the container may not write to it.</summary>
    public required bool ReadOnly { get; init; }

    /// <summary>How soon both sides see a change (Docker Desktop).</summary>
    public string? Consistency { get; init; }

    /// <summary>What is said only of a bind.</summary>
    public DockerBindOptions? BindOptions { get; init; }

    /// <summary>What is said only of a volume.</summary>
    public DockerVolumeOptions? VolumeOptions { get; init; }

    /// <summary>What is said only of a tmpfs.</summary>
    public DockerTmpfsOptions? TmpfsOptions { get; init; }

    /// <summary>The folder of the image that is mounted (ImageOptions.Subpath); null for all of it.</summary>
    public string? ImageSubpath { get; init; }

    /// <summary><c>type=volume,source=data,target=/data,readonly</c>.</summary>
    public override string ToString() =>
        $"type={Type}{(Source is null ? "" : $",source={Source}")},target={Target}{(ReadOnly ? ",readonly" : "")}";
}
