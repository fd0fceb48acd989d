using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>An address that a network's driver keeps for itself, as <c>docker network create --aux-address</c> takes it: <c>router=10.1.0.5</c>.</summary>
public sealed record AuxiliaryAddress : INamedSpec<AuxiliaryAddress>
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no name, or no IP address.</exception>
    public AuxiliaryAddress(string text) : this(SpecScanner.Cut(text, '=').Before, SpecScanner.Cut(text, '=').After, text) { }

    private AuxiliaryAddress(string name, string? address, string text)
    {
        if (name.Length == 0 || name.Contains('=', StringComparison.Ordinal) || address is null || !AddressGrammar.IsValid(address.Trim()))
        {
            throw new InvalidValueException(NetworkValueMessages.NotAnAuxiliaryAddress(text));
        }
        (Name, Address) = (name, new NetworkAddress(address));
    }

    /// <summary>The name of the address, for example a host's.</summary>
    public string Name { get; }

    /// <summary>The address.</summary>
    public NetworkAddress Address { get; }

    static string ISpec<AuxiliaryAddress>.Kind => "a name and an address";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no name, or no IP address.</exception>
    public static AuxiliaryAddress Parse(string text) => new(text);

    static AuxiliaryAddress INamedSpec<AuxiliaryAddress>.Of(string name, string? value) => new(name, value, $"{name}={value}");

    /// <summary>As it is written: <c>router=10.1.0.5</c>.</summary>
    public override string ToString() => $"{Name}={Address}";
}
