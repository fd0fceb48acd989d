using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>What <c>docker run --device-read-bps</c> and <c>--device-write-bps</c> take: <c>/dev/sda:1mb</c>, a second.</summary>
public sealed record DeviceByteRate : ISpec<DeviceByteRate>
{
    private const string Example = "/dev/sda:1mb";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no device, or no amount of memory.</exception>
    public DeviceByteRate(string text)
    {
        (Path, string amount) = DevicePath.Cut(text, Example);
        Rate = ByteCount.TryParse(amount, out long rate)
            ? rate
            : throw new InvalidValueException(ResourceMessages.DeviceRate(amount, text, Example));
    }

    /// <summary>The device on the engine's host.</summary>
    public string Path { get; }

    /// <summary>How many bytes a second.</summary>
    public long Rate { get; }

    static string ISpec<DeviceByteRate>.Kind => "a device and its rate";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no device, or no amount of memory.</exception>
    public static DeviceByteRate Parse(string text) => new(text);

    /// <summary>As it is written: <c>/dev/sda:1mb</c>.</summary>
    public override string ToString() => $"{Path}:{ByteCount.Write(Rate)}";
}
