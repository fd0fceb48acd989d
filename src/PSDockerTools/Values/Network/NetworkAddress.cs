using System;
using System.Net;
using System.Net.Sockets;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// An IP address in docker's grammar: <c>172.20.0.5</c>, <c>2001:db8::5</c>. Shortened IPv4 addresses, zones and brackets are not accepted.
/// </summary>
public sealed record NetworkAddress : ISpec<NetworkAddress>
{
    /// <summary>Parses an IP address.</summary>
    /// <exception cref="FormatException">The text is not an IP address.</exception>
    public NetworkAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text.Trim();
        if (!AddressGrammar.IsValid(Text)) { throw new InvalidValueException(NetworkValueMessages.NotAnAddress(text, text)); }
    }

    /// <summary>Creates a value from an IP address.</summary>
    /// <exception cref="FormatException">The address has a zone.</exception>
    public NetworkAddress(IPAddress address) : this(address?.ToString()!) { }

    /// <summary>The text as specified.</summary>
    public string Text { get; }

    /// <summary>The shortest form of the address. An IPv4-mapped IPv6 address is returned as IPv4.</summary>
    public string Canonical
    {
        get
        {
            IPAddress address = IPAddress.Parse(Text);
            return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
        }
    }

    /// <summary>Indicates that the text is an IPv6 address.</summary>
    public bool IsIPv6 => Text.Contains(':', StringComparison.Ordinal);

    /// <summary>The address family. An IPv4-mapped IPv6 address counts as IPv4, as it does for the engine.</summary>
    internal AddressFamily Family => IPAddress.Parse(Canonical).AddressFamily;

    static string ISpec<NetworkAddress>.Kind => "an IP address";

    /// <summary>Parses an IP address.</summary>
    /// <exception cref="FormatException">The text is not an IP address.</exception>
    public static NetworkAddress Parse(string text) => new(text);

    /// <summary>Returns the text as specified.</summary>
    public override string ToString() => Text;
}
