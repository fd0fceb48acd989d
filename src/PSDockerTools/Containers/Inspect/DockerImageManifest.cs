namespace PSDockerTools;

/// <summary>The manifest of the image's platform that a container was made from.</summary>
public sealed class DockerImageManifest
{
    /// <summary><c>sha256:</c> and 64 digits.</summary>
    public required string Digest { get; init; }

    /// <summary>What kind of manifest it is.</summary>
    public required string MediaType { get; init; }

    /// <summary>Its bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The platform: <c>linux/arm64/v8</c>.</summary>
    public string? Platform { get; init; }

    /// <summary>The digest.</summary>
    public override string ToString() => Digest;
}
