using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A filter of the Engine API: <c>name=value</c>.</summary>
public sealed record FilterEntry : INamedSpec<FilterEntry>
{
    /// <summary>Parses a filter.</summary>
    /// <exception cref="FormatException">The name or the value is missing.</exception>
    public FilterEntry(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (string name, string? value) = SpecScanner.Cut(text, '=');
        (Name, Value) = (ValidateName(name, text), value?.Trim() ?? throw new InvalidValueException(EntryMessages.FilterWithoutValue(text)));
    }

    /// <summary>Creates a filter from a name and a value.</summary>
    /// <exception cref="FormatException">The name or the value is missing.</exception>
    public FilterEntry(string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Contains('=', StringComparison.Ordinal)) { throw new InvalidValueException(ValueMessages.NameWithEquals(name)); }
        (Name, Value) = (ValidateName(name, name), value ?? throw new InvalidValueException(EntryMessages.FilterWithoutValue(name)));
    }

    /// <summary>The name of the filter: <c>label</c>, <c>event</c>.</summary>
    public string Name { get; }

    /// <summary>The value to match.</summary>
    public string Value { get; }

    static string ISpec<FilterEntry>.Kind => "a filter";

    /// <summary>Parses a filter.</summary>
    /// <exception cref="FormatException">The name or the value is missing.</exception>
    public static FilterEntry Parse(string text) => new(text);

    static FilterEntry INamedSpec<FilterEntry>.Of(string name, string? value) => new(name, value);

    /// <summary>Returns the text form.</summary>
    public override string ToString() => $"{Name}={Value}";

    private static string ValidateName(string name, string text) =>
        name.Trim() is { Length: > 0 } trimmed ? trimmed.ToLowerInvariant() : throw new InvalidValueException(EntryMessages.FilterWithoutName(text));
}
