using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>
/// An auxiliary address of a network, reserved by the IPAM driver, in the form of <c>docker network create --aux-address</c>:
/// <c>router=10.1.0.5</c>.
/// </summary>
public sealed record AuxiliaryAddress : INamedSpec<AuxiliaryAddress>
{
    /// <summary>Parses an auxiliary address.</summary>
    /// <exception cref="FormatException">The name or the IP address is missing.</exception>
    public AuxiliaryAddress(string text) : this(SpecScanner.Cut(text, '=').Before, SpecScanner.Cut(text, '=').After, text) { }

    private AuxiliaryAddress(string name, string? address, string text)
    {
        if (name.Length == 0 || name.Contains('=', StringComparison.Ordinal) || address is null || !AddressGrammar.IsValid(address.Trim()))
        {
            throw new InvalidValueException(NetworkValueMessages.NotAnAuxiliaryAddress(text));
        }
        (Name, Address) = (name, new NetworkAddress(address));
    }

    /// <summary>The name of the address, for example a host name.</summary>
    public string Name { get; }

    /// <summary>The address.</summary>
    public NetworkAddress Address { get; }

    static string ISpec<AuxiliaryAddress>.Kind => "a name and an address";

    /// <summary>Parses an auxiliary address.</summary>
    /// <exception cref="FormatException">The name or the IP address is missing.</exception>
    public static AuxiliaryAddress Parse(string text) => new(text);

    static AuxiliaryAddress INamedSpec<AuxiliaryAddress>.Of(string name, string? value) => new(name, value, $"{name}={value}");

    /// <summary>Returns the text form: <c>router=10.1.0.5</c>.</summary>
    public override string ToString() => $"{Name}={Address}";
}
