using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A value of <c>docker run --device-read-bps</c> or <c>--device-write-bps</c>, in bytes per second: <c>/dev/sda:1mb</c>.</summary>
public sealed record DeviceByteRate : ISpec<DeviceByteRate>
{
    private const string Example = "/dev/sda:1mb";

    /// <summary>Parses a device and its rate.</summary>
    /// <exception cref="FormatException">The text does not begin with a device path, or the rate is not an amount of memory.</exception>
    public DeviceByteRate(string text)
    {
        (Path, string amount) = DevicePath.Cut(text, Example);
        Rate = ByteCount.TryParse(amount, out long rate)
            ? rate
            : throw new InvalidValueException(LimitMessages.DeviceRate(amount, text, Example));
    }

    /// <summary>The path of the device on the engine's host.</summary>
    public string Path { get; }

    /// <summary>The limit in bytes per second.</summary>
    public long Rate { get; }

    static string ISpec<DeviceByteRate>.Kind => "a device and its rate";

    /// <summary>Parses a device and its rate.</summary>
    /// <exception cref="FormatException">The text does not begin with a device path, or the rate is not an amount of memory.</exception>
    public static DeviceByteRate Parse(string text) => new(text);

    /// <summary>Returns the text form: <c>/dev/sda:1mb</c>.</summary>
    public override string ToString() => $"{Path}:{ByteCount.Write(Rate)}";
}
