using System;
using System.Net;
using System.Net.Sockets;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>An IP address as docker takes it: <c>172.20.0.5</c>, <c>2001:db8::5</c>; no shortened IPv4, zone or brackets.</summary>
public sealed record NetworkAddress : ISpec<NetworkAddress>
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no IP address.</exception>
    public NetworkAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text.Trim();
        if (!AddressGrammar.IsValid(Text)) { throw new InvalidValueException(NetworkValueMessages.NotAnAddress(text, text)); }
    }

    /// <summary>Takes an address as it is.</summary>
    /// <exception cref="FormatException">It is of a zone.</exception>
    public NetworkAddress(IPAddress address) : this(address?.ToString()!) { }

    /// <summary>As it was given.</summary>
    public string Text { get; }

    /// <summary>The shortest form; an IPv4-mapped IPv6 address as IPv4.</summary>
    public string Canonical
    {
        get
        {
            IPAddress address = IPAddress.Parse(Text);
            return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
        }
    }

    /// <summary>Whether it is one of IPv6.</summary>
    public bool IsIPv6 => Text.Contains(':', StringComparison.Ordinal);

    /// <summary>The family of the address; an IPv4-mapped IPv6 address is IPv4, as it is to an engine.</summary>
    internal AddressFamily Family => IPAddress.Parse(Canonical).AddressFamily;

    static string ISpec<NetworkAddress>.Kind => "an IP address";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is no IP address.</exception>
    public static NetworkAddress Parse(string text) => new(text);

    /// <summary>As it was given.</summary>
    public override string ToString() => Text;
}
