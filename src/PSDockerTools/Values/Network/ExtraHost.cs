using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// A value of <c>docker run --add-host</c>, a host name and its address: <c>db:10.0.0.5</c>, <c>db=[::1]</c>, <c>me:host-gateway</c>.
/// </summary>
public sealed record ExtraHost : ISpec<ExtraHost>
{
    private const string Gateway = "host-gateway";

    /// <summary>Parses a host name and its address.</summary>
    /// <exception cref="FormatException">The host name is missing, or the address is invalid.</exception>
    public ExtraHost(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Name, string? given) = SpecScanner.Cut(text, text.Contains('=', StringComparison.Ordinal) ? '=' : ':');
        if (given is null || Name.Length == 0 || Name.Contains(':', StringComparison.Ordinal))
        {
            throw new InvalidValueException(NetworkValueMessages.HostBroken(text));
        }
        Address = given.Length > 2 && given[0] == '[' && given[^1] == ']' ? given[1..^1] : given;
        if (Address != Gateway && !AddressGrammar.IsValid(Address)) { throw new InvalidValueException(NetworkValueMessages.HostAddress(given, text)); }
    }

    /// <summary>The host name.</summary>
    public string Name { get; }

    /// <summary>The address without brackets, or <c>host-gateway</c> for the address of the engine's host.</summary>
    public string Address { get; }

    static string ISpec<ExtraHost>.Kind => "a host's name and address";

    static string? ISpec<ExtraHost>.FromTableEntry(string key, string value) => $"{key}:{value}";

    /// <summary>Parses a host name and its address.</summary>
    /// <exception cref="FormatException">The host name is missing, or the address is invalid.</exception>
    public static ExtraHost Parse(string text) => new(text);

    /// <summary>Returns the API's format: <c>db:10.0.0.5</c>.</summary>
    public override string ToString() => $"{Name}:{Address}";
}
