using System;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>One of the engine's own filters: <c>name=value</c>.</summary>
public sealed record FilterEntry : INamedSpec<FilterEntry>
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no name or no value.</exception>
    public FilterEntry(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (string name, string? value) = SpecScanner.Cut(text, '=');
        (Name, Value) = (Checked(name, text), value?.Trim() ?? throw new InvalidValueException(EntryMessages.FilterWithoutValue(text)));
    }

    /// <summary>Takes a name and a value apart.</summary>
    /// <exception cref="FormatException">One of them is missing.</exception>
    public FilterEntry(string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Contains('=', StringComparison.Ordinal)) { throw new InvalidValueException(EntryMessages.NameWithEquals(name)); }
        (Name, Value) = (Checked(name, name), value ?? throw new InvalidValueException(EntryMessages.FilterWithoutValue(name)));
    }

    /// <summary>What the engine calls it: <c>label</c>, <c>event</c>.</summary>
    public string Name { get; }

    /// <summary>What it must be.</summary>
    public string Value { get; }

    static string ISpec<FilterEntry>.Kind => "a filter";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no name or no value.</exception>
    public static FilterEntry Parse(string text) => new(text);

    static FilterEntry INamedSpec<FilterEntry>.Of(string name, string? value) => new(name, value);

    /// <summary>As it is written.</summary>
    public override string ToString() => $"{Name}={Value}";

    private static string Checked(string name, string text) =>
        name.Trim() is { Length: > 0 } trimmed ? trimmed.ToLowerInvariant() : throw new InvalidValueException(EntryMessages.FilterWithoutName(text));
}
