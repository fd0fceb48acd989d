using System;

namespace PSDockerTools;

/// <summary>An option of a logging, network or volume driver: <c>max-size=10m</c>.</summary>
public sealed record DriverOption : NamedOption, INamedSpec<DriverOption>
{
    /// <summary>Parses a driver option.</summary>
    /// <exception cref="FormatException">The name is missing.</exception>
    public DriverOption(string text) : this(SpecScanner.Cut(text, '=').Before, SpecScanner.Cut(text, '=').After, text) { }

    private DriverOption(string name, string? value, string text) : base(name, value ?? "", text) { }

    static string ISpec<DriverOption>.Kind => "a driver option";

    /// <summary>Parses a driver option.</summary>
    /// <exception cref="FormatException">The name is missing.</exception>
    public static DriverOption Parse(string text) => new(text);

    static DriverOption INamedSpec<DriverOption>.Of(string name, string? value) => new(name, value, $"{name}={value}");
}
