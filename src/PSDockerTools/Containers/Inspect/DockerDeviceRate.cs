using System.Globalization;

namespace PSDockerTools;

/// <summary>How much of a device a container may use a second.</summary>
public sealed class DockerDeviceRate
{
    /// <summary>The device on the host.</summary>
    public required string Path { get; init; }

    /// <summary>Bytes, or reads or writes, a second.</summary>
    public required long Rate { get; init; }

    /// <summary>As <c>docker run --device-read-bps</c> takes it: <c>/dev/sda:1048576</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}:{Rate}");
}
