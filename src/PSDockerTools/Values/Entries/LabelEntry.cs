using System;
using System.Collections.Generic;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A label, or a condition on one: <c>name</c> or <c>name=value</c>.</summary>
public sealed record LabelEntry : INamedSpec<LabelEntry>
{
    private static readonly char[] s_blanks = [' ', '\t'];

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no name, or a space in it.</exception>
    public LabelEntry(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (string name, Value) = SpecScanner.Cut(text, '=');
        Name = Checked(name.TrimStart(s_blanks), text);
        if (SecretType.IsNameOf(Value)) { throw new InvalidValueException(ValueMessages.SecretInValue(Name, Value![(Value!.LastIndexOf('.') + 1)..])); }
    }

    /// <summary>Takes a name and a value apart.</summary>
    /// <exception cref="FormatException">The name is empty, or has a space or an = in it.</exception>
    public LabelEntry(string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Contains('=', StringComparison.Ordinal)) { throw new InvalidValueException(EntryMessages.NameWithEquals(name)); }
        (Name, Value) = (Checked(name, name), value);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The value; null where none is given, which as a label is empty and as a condition is any.</summary>
    public string? Value { get; }

    static string ISpec<LabelEntry>.Kind => "a label";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no name, or a space in it.</exception>
    public static LabelEntry Parse(string text) => new(text);

    static LabelEntry INamedSpec<LabelEntry>.Of(string name, string? value) => new(name, value);

    /// <summary>As the API takes them; of several with one name the last holds.</summary>
    public static IReadOnlyDictionary<string, string> ToDictionary(IEnumerable<LabelEntry> entries)
    {
        Dictionary<string, string> labels = [];
        foreach (LabelEntry entry in entries) { labels[entry.Name] = entry.Value ?? ""; }
        return labels;
    }

    /// <summary>As it is written.</summary>
    public override string ToString() => Value is null ? Name : $"{Name}={Value}";

    private static string Checked(string name, string text) =>
        name.Length == 0 ? throw new InvalidValueException(EntryMessages.LabelWithoutName(text))
        : name.IndexOfAny(s_blanks) >= 0 ? throw new InvalidValueException(EntryMessages.LabelWithSpace(name, text))
        : name;
}
