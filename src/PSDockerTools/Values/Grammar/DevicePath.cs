using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>The beginning of <c>/dev/sda:1mb</c> and its like.</summary>
internal static class DevicePath
{
    private const string Devices = "/dev/";

    /// <exception cref="FormatException">It begins with no device, or nothing follows.</exception>
    public static (string Path, string Amount) Cut(string text, string example)
    {
        ArgumentNullException.ThrowIfNull(text);
        (string path, string? amount) = SpecScanner.Cut(text, ':');
        if (amount is null || !path.StartsWith(Devices, StringComparison.Ordinal))
        {
            throw new InvalidValueException(ResourceMessages.NotADevicePath(path, text, example));
        }
        return (path, amount);
    }
}
