using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A value of <c>docker run --storage-opt</c>, an option of the storage driver: <c>size=120G</c>.</summary>
public sealed record StorageOption : NamedOption, INamedSpec<StorageOption>
{
    /// <summary>Parses an option of the storage driver.</summary>
    /// <exception cref="FormatException">The name or the value is missing.</exception>
    public StorageOption(string text) : this(SpecScanner.Cut(text, '=').Before, SpecScanner.Cut(text, '=').After, text) { }

    private StorageOption(string name, string? value, string text) : base(name, value ?? "", text)
    {
        if (value is null) { throw new InvalidValueException(OptionMessages.StorageOptionWithoutValue(text)); }
    }

    static string ISpec<StorageOption>.Kind => "an option of the storage driver";

    /// <summary>Parses an option of the storage driver.</summary>
    /// <exception cref="FormatException">The name or the value is missing.</exception>
    public static StorageOption Parse(string text) => new(text);

    static StorageOption INamedSpec<StorageOption>.Of(string name, string? value) => new(name, value, $"{name}={value}");
}
