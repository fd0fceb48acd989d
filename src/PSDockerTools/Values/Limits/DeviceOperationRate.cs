using System;
using System.Globalization;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// A value of <c>docker run --device-read-iops</c> or <c>--device-write-iops</c>, in operations per second: <c>/dev/sda:1000</c>.
/// </summary>
public sealed record DeviceOperationRate : ISpec<DeviceOperationRate>
{
    private const string Example = "/dev/sda:1000";

    /// <summary>Parses a device and its rate.</summary>
    /// <exception cref="FormatException">The text does not begin with a device path, or the rate is not a whole number.</exception>
    public DeviceOperationRate(string text)
    {
        (Path, string amount) = DevicePath.Cut(text, Example);
        Rate = ulong.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out ulong rate)
            ? rate
            : throw new InvalidValueException(LimitMessages.DeviceRate(amount, text, Example));
    }

    /// <summary>The path of the device on the engine's host.</summary>
    public string Path { get; }

    /// <summary>The limit in operations per second.</summary>
    public ulong Rate { get; }

    static string ISpec<DeviceOperationRate>.Kind => "a device and its rate";

    /// <summary>Parses a device and its rate.</summary>
    /// <exception cref="FormatException">The text does not begin with a device path, or the rate is not a whole number.</exception>
    public static DeviceOperationRate Parse(string text) => new(text);

    /// <summary>Returns the text form: <c>/dev/sda:1000</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}:{Rate}");
}
