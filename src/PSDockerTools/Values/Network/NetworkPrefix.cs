using System;
using System.Globalization;
using System.Net;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// A range of IP addresses in CIDR notation, in the form of <c>docker network create --subnet</c>: <c>10.1.0.0/24</c>, <c>fd00:1::/64</c>.
/// </summary>
public sealed record NetworkPrefix : ISpec<NetworkPrefix>
{
    private readonly byte[] _first;

    /// <summary>Parses a range of addresses.</summary>
    /// <exception cref="FormatException">The text is not a range of addresses, or its address is not the first address of the range.</exception>
    public NetworkPrefix(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text.Trim();
        (string address, string? length) = SpecScanner.Cut(Text, '/');
        if (!AddressGrammar.IsValid(address) || !TryLength(length, out int bits)) { throw new InvalidValueException(NetworkValueMessages.NotAPrefix(text)); }
        _first = IPAddress.Parse(address).GetAddressBytes();
        if (bits > _first.Length * 8) { throw new InvalidValueException(NetworkValueMessages.NotAPrefix(text)); }
        Length = bits;
        byte[] first = Masked(_first);
        // Engines before 27 accept such a range; later engines reject it.
        if (!first.AsSpan().SequenceEqual(_first)) { throw new InvalidValueException(NetworkValueMessages.PrefixWithHost(text, $"{new IPAddress(first)}/{bits}")); }
    }

    /// <summary>The text of the range as specified.</summary>
    public string Text { get; }

    /// <summary>The prefix length in bits: 24 for <c>10.1.0.0/24</c>.</summary>
    public int Length { get; }

    /// <summary>Indicates that the range is an IPv6 range.</summary>
    public bool IsIPv6 => Text.Contains(':', StringComparison.Ordinal);

    static string ISpec<NetworkPrefix>.Kind => "a range of addresses";

    /// <summary>Parses a range of addresses.</summary>
    /// <exception cref="FormatException">The text is not a range of addresses, or its address is not the first address of the range.</exception>
    public static NetworkPrefix Parse(string text) => new(text);

    /// <summary>Checks whether the address is in the range.</summary>
    public bool Contains(NetworkAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Contains(IPAddress.Parse(_first.Length == 4 ? address.Canonical : address.Text).GetAddressBytes());
    }

    /// <summary>Checks whether all addresses of the other range are in this range.</summary>
    public bool Contains(NetworkPrefix other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Length >= Length && Contains(other._first);
    }

    /// <summary>Checks whether the ranges have addresses in common.</summary>
    public bool Overlaps(NetworkPrefix other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Contains(other) || other.Contains(this);
    }

    /// <inheritdoc/>
    public bool Equals(NetworkPrefix? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>Returns the range as specified.</summary>
    public override string ToString() => Text;

    private bool Contains(byte[] address) => address.Length == _first.Length && Masked(address).AsSpan().SequenceEqual(_first);

    private byte[] Masked(byte[] address)
    {
        byte[] masked = [.. address];
        for (int index = 0; index < masked.Length; index++)
        {
            int kept = Math.Clamp(Length - (index * 8), 0, 8);
            masked[index] &= (byte)(0xff << (8 - kept));
        }
        return masked;
    }

    // Go's net.ParseCIDR accepts only digits and ignores leading zeros.
    private static bool TryLength(string? text, out int bits) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out bits);
}
