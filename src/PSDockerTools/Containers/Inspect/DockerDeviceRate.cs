using System.Globalization;

namespace PSDockerTools;

/// <summary>A container's rate limit for a block device.</summary>
public sealed class DockerDeviceRate
{
    /// <summary>The device's path on the host.</summary>
    public required string Path { get; init; }

    /// <summary>The limit per second: bytes, or read or write operations.</summary>
    public required long Rate { get; init; }

    /// <summary>The limit in the format of <c>docker run --device-read-bps</c>: <c>/dev/sda:1048576</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}:{Rate}");
}
