namespace PSDockerTools;

/// <summary>A mount that was requested with <c>docker run --mount</c>.</summary>
public sealed class DockerMountRequest
{
    /// <summary>The type: <c>bind</c>, <c>volume</c>, <c>tmpfs</c>, <c>npipe</c>, <c>cluster</c> or <c>image</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The path on the host, the volume or the image; null for an anonymous volume and for a tmpfs.</summary>
    public string? Source { get; init; }

    /// <summary>The path in the container.</summary>
    public required string Target { get; init; }

    /// <summary>True if the mount is read-only.</summary>
    public required bool ReadOnly { get; init; }

    /// <summary>
    /// The consistency requirement (Docker Desktop): <c>default</c>, <c>consistent</c>, <c>cached</c>, <c>delegated</c>; null if it was not set.
    /// </summary>
    public string? Consistency { get; init; }

    /// <summary>The options of a bind mount; null for other types.</summary>
    public DockerBindOptions? BindOptions { get; init; }

    /// <summary>The options of a volume; null for other types.</summary>
    public DockerVolumeOptions? VolumeOptions { get; init; }

    /// <summary>The options of a tmpfs; null for other types.</summary>
    public DockerTmpfsOptions? TmpfsOptions { get; init; }

    /// <summary>The path in the image that is mounted (ImageOptions.Subpath); null for the whole image.</summary>
    public string? ImageSubpath { get; init; }

    /// <summary>The mount in the format of <c>docker run --mount</c>: <c>type=volume,source=data,target=/data,readonly</c>.</summary>
    public override string ToString() =>
        $"type={Type}{(Source is null ? "" : $",source={Source}")},target={Target}{(ReadOnly ? ",readonly" : "")}";
}
