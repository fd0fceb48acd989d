using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// What <c>docker run --add-host</c> takes: a name and its address, <c>db:10.0.0.5</c>, <c>db=[::1]</c>, <c>me:host-gateway</c>.
/// </summary>
public sealed record ExtraHost : ISpec<ExtraHost>
{
    private const string Gateway = "host-gateway";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It lacks a name, or the address is none.</exception>
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

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The address, without brackets, or <c>host-gateway</c> for the engine's host.</summary>
    public string Address { get; }

    static string ISpec<ExtraHost>.Kind => "a host's name and address";

    static string? ISpec<ExtraHost>.Pair(string key, string value) => $"{key}:{value}";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It lacks a name, or the address is none.</exception>
    public static ExtraHost Parse(string text) => new(text);

    /// <summary>As the API takes it: <c>db:10.0.0.5</c>.</summary>
    public override string ToString() => $"{Name}:{Address}";
}
