using System.Globalization;

namespace PSDockerTools;

/// <summary>A container's block I/O weight for a device.</summary>
public sealed class DockerDeviceWeight
{
    /// <summary>The device's path on the host.</summary>
    public required string Path { get; init; }

    /// <summary>The weight relative to other containers, 10 to 1000.</summary>
    public required int Weight { get; init; }

    /// <summary>The weight in the format of <c>docker run --blkio-weight-device</c>: <c>/dev/sda:500</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}:{Weight}");
}
