using System;
using System.Globalization;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A value of <c>docker run --blkio-weight-device</c>: <c>/dev/sda:500</c>. The weight is 10 to 1000, or 0 to disable it.</summary>
public sealed record DeviceWeight : ISpec<DeviceWeight>
{
    private const string Example = "/dev/sda:500";
    private const int MinWeight = 10, MaxWeight = 1000;

    /// <summary>Parses a device and its weight.</summary>
    /// <exception cref="FormatException">The text does not begin with a device path, or the weight is invalid.</exception>
    public DeviceWeight(string text)
    {
        (Path, string amount) = DevicePath.Cut(text, Example);
        Weight = ushort.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out ushort weight)
            && weight is 0 or (>= MinWeight and <= MaxWeight)
            ? weight
            : throw new InvalidValueException(LimitMessages.DeviceWeight(amount, text, Example));
    }

    /// <summary>The path of the device on the engine's host.</summary>
    public string Path { get; }

    /// <summary>The block I/O weight of the device; 0 for none.</summary>
    public int Weight { get; }

    static string ISpec<DeviceWeight>.Kind => "a device and its weight";

    /// <summary>Parses a device and its weight.</summary>
    /// <exception cref="FormatException">The text does not begin with a device path, or the weight is invalid.</exception>
    public static DeviceWeight Parse(string text) => new(text);

    /// <summary>Returns the text form: <c>/dev/sda:500</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}:{Weight}");
}
