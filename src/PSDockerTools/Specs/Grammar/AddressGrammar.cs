using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;

namespace PSDockerTools;

/// <summary>IP addresses as Go's net.ParseIP takes them: four decimal numbers, or IPv6 without zone, brackets and prefix.</summary>
internal static class AddressGrammar
{
    private const int Ipv4Parts = 4;

    public static bool IsValid(string text) => IsIpv4(text) || IsIpv6(text);

    public static bool IsIpv4(string text)
    {
        string[] parts = text.Split('.');
        return parts.Length == Ipv4Parts && Array.TrueForAll(parts, IsByte);
    }

    // .NET also takes brackets, ports, zones and prefixes, which a look at the characters rules out.
    public static bool IsIpv6(string text) =>
        text.Contains(':', StringComparison.Ordinal)
        && text.All(one => char.IsAsciiHexDigit(one) || one is ':' or '.')
        && (!text.Contains('.', StringComparison.Ordinal) || IsIpv4(text[(text.LastIndexOf(':') + 1)..]))
        && IPAddress.TryParse(text, out IPAddress? address)
        && address.AddressFamily == AddressFamily.InterNetworkV6;

    private static bool IsByte(string part) =>
        part.Length is > 0 and <= 3 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0') && byte.TryParse(part, out _);
}
