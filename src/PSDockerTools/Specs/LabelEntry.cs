using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Text;

namespace PSDockerTools;

/// <summary>A label, a driver's option, or a condition on one: <c>name</c> or <c>name=value</c>.</summary>
public sealed record LabelEntry
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no name, or a space in it.</exception>
    public LabelEntry(string text)
    {
        (string name, Value) = SpecScanner.Cut(text, '=');
        Name = name.TrimStart();
        if (Name.Length == 0) { throw new FormatException(SpecText.LabelWithoutName(text)); }
        if (Name.Any(char.IsWhiteSpace)) { throw new FormatException(SpecText.LabelWithSpace(Name, text)); }
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The value; null where none is given, which as a label is empty and as a condition is any.</summary>
    public string? Value { get; }

    /// <summary>As the API takes them; of several with one name the last holds.</summary>
    public static IReadOnlyDictionary<string, string> ToDictionary(IEnumerable<LabelEntry> entries)
    {
        Dictionary<string, string> labels = [];
        foreach (LabelEntry entry in entries) { labels[entry.Name] = entry.Value ?? ""; }
        return labels;
    }

    /// <summary>As it is written.</summary>
    public override string ToString() => Value is null ? Name : $"{Name}={Value}";
}
