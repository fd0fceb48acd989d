using System.Globalization;

namespace PSDockerTools;

/// <summary>Devices that a driver gives to a container: GPUs.</summary>
public sealed class DockerDeviceRequest
{
    /// <summary>The driver; null for any that has the capabilities.</summary>
    public string? Driver { get; init; }

    /// <summary>How many; -1 for all; 0 where they are named.</summary>
    public required int Count { get; init; }

    /// <summary>Which ones.</summary>
    public required DockerStringList DeviceIDs { get; init; }

    /// <summary>What they must be able to do: all of any of these.</summary>
    public required DockerList<DockerStringList> Capabilities { get; init; }

    /// <summary>The driver's options.</summary>
    public required DockerOptions Options { get; init; }

    /// <summary>Which ones, or how many, and of which driver or capability: <c>all gpu</c>, <c>0, 1 nvidia</c>.</summary>
    public override string ToString()
    {
        string which = DeviceIDs.Count > 0 ? DeviceIDs.ToString() : Count == -1 ? "all" : Count.ToString(CultureInfo.InvariantCulture);
        return $"{which} {Driver ?? Capabilities.ToString()}".TrimEnd();
    }
}
