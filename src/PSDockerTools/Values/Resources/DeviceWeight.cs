using System;
using System.Globalization;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>What <c>docker run --blkio-weight-device</c> takes: <c>/dev/sda:500</c>, between 10 and 1000, or 0 for none.</summary>
public sealed record DeviceWeight : ISpec<DeviceWeight>
{
    private const string Example = "/dev/sda:500";
    private const int Lightest = 10, Heaviest = 1000;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no device, or no weight.</exception>
    public DeviceWeight(string text)
    {
        (Path, string amount) = DevicePath.Cut(text, Example);
        Weight = ushort.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out ushort weight)
            && weight is 0 or (>= Lightest and <= Heaviest)
            ? weight
            : throw new InvalidValueException(ResourceMessages.DeviceWeight(amount, text, Example));
    }

    /// <summary>The device on the engine's host.</summary>
    public string Path { get; }

    /// <summary>Its share against other devices; 0 for none of its own.</summary>
    public int Weight { get; }

    static string ISpec<DeviceWeight>.Kind => "a device and its weight";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no device, or no weight.</exception>
    public static DeviceWeight Parse(string text) => new(text);

    /// <summary>As it is written: <c>/dev/sda:500</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}:{Weight}");
}
