using System;
using System.Globalization;

namespace PSDockerTools;

/// <summary>The small pieces that several grammars share.</summary>
internal static class SpecScanner
{
    private const int LastPort = 65535;

    /// <summary>What is before the first separator and what is after it; null after where there is none.</summary>
    public static (string Before, string? After) Cut(string text, char separator)
    {
        int at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }

    /// <summary>A port, or a range of ports: <c>80</c>, <c>8000-8010</c>.</summary>
    public static bool TryPorts(string text, out int first, out int last)
    {
        (string before, string? after) = Cut(text, '-');
        last = 0;
        return TryPort(before, out first) && TryPort(after ?? before, out last) && first <= last;
    }

    private static bool TryPort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is >= 0 and <= LastPort;
}
