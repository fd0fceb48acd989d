using System.Globalization;

namespace PSDockerTools;

/// <summary>A port, or a range of ports: <c>80</c>, <c>8000-8010</c>.</summary>
internal readonly record struct PortSpan(int First, int Last)
{
    private const int LastPort = 65535;

    public int Count => Last - First + 1;

    public static bool TryParse(string text, out PortSpan span)
    {
        (string before, string? after) = SpecScanner.Cut(text, '-');
        span = default;
        if (!TryPort(before, out int first) || !TryPort(after ?? before, out int last)) { return false; }
        span = new PortSpan(first, last);
        return first <= last;
    }

    public override string ToString() =>
        Count == 1 ? First.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");

    // Go accepts a plus sign before a number, and so does docker: +80 is 80.
    private static bool TryPort(string text, out int port) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out port)
        && port is >= 0 and <= LastPort
        && text[0] != '-';
}
