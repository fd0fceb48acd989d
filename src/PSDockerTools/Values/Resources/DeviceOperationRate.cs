using System;
using System.Globalization;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>What <c>docker run --device-read-iops</c> and <c>--device-write-iops</c> take: <c>/dev/sda:1000</c>, a second.</summary>
public sealed record DeviceOperationRate : ISpec<DeviceOperationRate>
{
    private const string Example = "/dev/sda:1000";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no device, or no whole number.</exception>
    public DeviceOperationRate(string text)
    {
        (Path, string amount) = DevicePath.Cut(text, Example);
        Rate = ulong.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out ulong rate)
            ? rate
            : throw new InvalidValueException(ResourceMessages.DeviceRate(amount, text, Example));
    }

    /// <summary>The device on the engine's host.</summary>
    public string Path { get; }

    /// <summary>How many operations a second.</summary>
    public ulong Rate { get; }

    static string ISpec<DeviceOperationRate>.Kind => "a device and its rate";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no device, or no whole number.</exception>
    public static DeviceOperationRate Parse(string text) => new(text);

    /// <summary>As it is written: <c>/dev/sda:1000</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}:{Rate}");
}
