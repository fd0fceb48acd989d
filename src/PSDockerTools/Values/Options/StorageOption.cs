using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>What <c>docker run --storage-opt</c> takes: an option of the storage driver, <c>size=120G</c>.</summary>
public sealed record StorageOption : NamedOption, INamedSpec<StorageOption>
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no name, or no value.</exception>
    public StorageOption(string text) : this(SpecScanner.Cut(text, '=').Before, SpecScanner.Cut(text, '=').After, text) { }

    private StorageOption(string name, string? value, string text) : base(name, value ?? "", text)
    {
        if (value is null) { throw new InvalidValueException(OptionMessages.StorageOptionWithoutValue(text)); }
    }

    static string ISpec<StorageOption>.Kind => "an option of the storage driver";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no name, or no value.</exception>
    public static StorageOption Parse(string text) => new(text);

    static StorageOption INamedSpec<StorageOption>.Of(string name, string? value) => new(name, value, $"{name}={value}");
}
