using System;
using System.Collections.Generic;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A label, or a filter on a label: <c>name</c> or <c>name=value</c>.</summary>
public sealed record LabelEntry : INamedSpec<LabelEntry>
{
    private static readonly char[] s_blanks = [' ', '\t'];

    /// <summary>Parses a label.</summary>
    /// <exception cref="FormatException">The name is missing or contains a space.</exception>
    public LabelEntry(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (string name, Value) = SpecScanner.Cut(text, '=');
        Name = ValidateName(name.TrimStart(s_blanks), text);
        if (SecretType.IsNameOf(Value)) { throw new InvalidValueException(ValueMessages.SecretInValue(Name, Value![(Value!.LastIndexOf('.') + 1)..])); }
    }

    /// <summary>Creates a label from a name and a value.</summary>
    /// <exception cref="FormatException">The name is empty or contains a space or =.</exception>
    public LabelEntry(string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Contains('=', StringComparison.Ordinal)) { throw new InvalidValueException(ValueMessages.NameWithEquals(name)); }
        (Name, Value) = (ValidateName(name, name), value);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The value; null if none is specified. Null means an empty value for a label and any value for a filter.</summary>
    public string? Value { get; }

    static string ISpec<LabelEntry>.Kind => "a label";

    /// <summary>Parses a label.</summary>
    /// <exception cref="FormatException">The name is missing or contains a space.</exception>
    public static LabelEntry Parse(string text) => new(text);

    static LabelEntry INamedSpec<LabelEntry>.Of(string name, string? value) => new(name, value);

    /// <summary>Returns the labels in the API's format. If a name occurs several times, the last value is used.</summary>
    public static IReadOnlyDictionary<string, string> ToDictionary(IEnumerable<LabelEntry> entries)
    {
        Dictionary<string, string> labels = [];
        foreach (LabelEntry entry in entries) { labels[entry.Name] = entry.Value ?? ""; }
        return labels;
    }

    /// <summary>Returns the text form.</summary>
    public override string ToString() => Value is null ? Name : $"{Name}={Value}";

    private static string ValidateName(string name, string text) =>
        name.Length == 0 ? throw new InvalidValueException(EntryMessages.LabelWithoutName(text))
        : name.IndexOfAny(s_blanks) >= 0 ? throw new InvalidValueException(EntryMessages.LabelWithSpace(name, text))
        : name;
}
