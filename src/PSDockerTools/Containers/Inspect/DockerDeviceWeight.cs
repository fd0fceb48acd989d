using System.Globalization;

namespace PSDockerTools;

/// <summary>The weight of a container among those that read and write a device.</summary>
public sealed class DockerDeviceWeight
{
    /// <summary>The device on the host.</summary>
    public required string Path { get; init; }

    /// <summary>10 to 1000.</summary>
    public required int Weight { get; init; }

    /// <summary>As <c>docker run --blkio-weight-device</c> takes it: <c>/dev/sda:500</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}:{Weight}");
}
