using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace PSDockerTools;

/// <summary>
/// IP addresses in the grammar of Go's net.ParseIP (four decimal numbers, or IPv6 without zone, brackets and prefix length), and MAC
/// addresses in the grammar of Go's net.ParseMAC.
/// </summary>
internal static partial class AddressGrammar
{
    private const int Ipv4Parts = 4;

    public static bool IsValid(string text) => IsIpv4(text) || IsIpv6(text);

    public static bool IsIpv4(string text)
    {
        string[] parts = text.Split('.');
        return parts.Length == Ipv4Parts && Array.TrueForAll(parts, IsByte);
    }

    // IPAddress.TryParse also accepts brackets, ports, zones and prefix lengths. The check of the characters excludes them.
    public static bool IsIpv6(string text) =>
        text.Contains(':', StringComparison.Ordinal)
        && text.All(one => char.IsAsciiHexDigit(one) || one is ':' or '.')
        && (!text.Contains('.', StringComparison.Ordinal) || IsIpv4(text[(text.LastIndexOf(':') + 1)..]))
        && IPAddress.TryParse(text, out IPAddress? address)
        && address.AddressFamily == AddressFamily.InterNetworkV6;

    public static bool IsMac(string text) => Mac().IsMatch(text);

    private static bool IsByte(string part) =>
        part.Length is > 0 and <= 3 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0') && byte.TryParse(part, out _);

    // MAC addresses of 6, 8 or 20 bytes, written in groups of two or four hexadecimal digits.
    [GeneratedRegex("""
        ^(?:[0-9A-Fa-f]{2}(?<separator>[:-])(?:[0-9A-Fa-f]{2}\k<separator>){4}
            (?:(?:[0-9A-Fa-f]{2}\k<separator>){2}(?:(?:[0-9A-Fa-f]{2}\k<separator>){12})?)?[0-9A-Fa-f]{2}
        |[0-9A-Fa-f]{4}(?:\.[0-9A-Fa-f]{4}){2}(?:\.[0-9A-Fa-f]{4}(?:(?:\.[0-9A-Fa-f]{4}){6})?)?)\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Mac();
}
