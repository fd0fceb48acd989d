namespace PSDockerTools;

/// <summary>The manifest of the image's platform that a container was created from.</summary>
public sealed class DockerImageManifest
{
    /// <summary>The digest: <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public required string Digest { get; init; }

    /// <summary>The media type of the manifest.</summary>
    public required string MediaType { get; init; }

    /// <summary>The size of the manifest in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The platform: <c>linux/arm64/v8</c>; null if the engine does not return it.</summary>
    public string? Platform { get; init; }

    /// <summary>The digest.</summary>
    public override string ToString() => Digest;
}
