using System.Globalization;

namespace PSDockerTools;

/// <summary>A request for devices of a device driver, such as GPUs.</summary>
public sealed class DockerDeviceRequest
{
    /// <summary>The device driver; null for any driver that has the capabilities.</summary>
    public string? Driver { get; init; }

    /// <summary>The number of devices; -1 for all, 0 if <see cref="DeviceIDs"/> names them.</summary>
    public required int Count { get; init; }

    /// <summary>The IDs of the requested devices.</summary>
    public required DockerStringList DeviceIDs { get; init; }

    /// <summary>The required capabilities: a device must have all capabilities of at least one of these lists.</summary>
    public required DockerList<DockerStringList> Capabilities { get; init; }

    /// <summary>The driver's options.</summary>
    public required DockerOptions Options { get; init; }

    /// <summary>The devices or their number, with the driver or the capabilities: <c>all gpu</c>, <c>0, 1 nvidia</c>.</summary>
    public override string ToString()
    {
        string which = DeviceIDs.Count > 0 ? DeviceIDs.ToString() : Count == -1 ? "all" : Count.ToString(CultureInfo.InvariantCulture);
        return $"{which} {Driver ?? Capabilities.ToString()}".TrimEnd();
    }
}
