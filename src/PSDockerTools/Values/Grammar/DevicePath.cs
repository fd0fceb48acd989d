using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>Splits <c>/dev/sda:1mb</c> and similar values into the device path and the amount.</summary>
internal static class DevicePath
{
    private const string Devices = "/dev/";

    /// <exception cref="FormatException">The text does not begin with a device path, or the amount is missing.</exception>
    public static (string Path, string Amount) Cut(string text, string example)
    {
        ArgumentNullException.ThrowIfNull(text);
        (string path, string? amount) = SpecScanner.Cut(text, ':');
        if (amount is null || !path.StartsWith(Devices, StringComparison.Ordinal))
        {
            throw new InvalidValueException(ValueMessages.NotADevicePath(path, text, example));
        }
        return (path, amount);
    }
}
