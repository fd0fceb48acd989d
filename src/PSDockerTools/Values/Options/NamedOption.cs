using System;
using System.Collections.Generic;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A name and a value for something that knows what to make of them.</summary>
public abstract record NamedOption
{
    private protected NamedOption(string name, string value, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0) { throw new InvalidValueException(OptionMessages.OptionWithoutName(text)); }
        if (name.Contains('=', StringComparison.Ordinal)) { throw new InvalidValueException(EntryMessages.NameWithEquals(name)); }
        (Name, Value) = (name, value);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The value; empty where none is given.</summary>
    public string Value { get; }

    /// <summary>As the API takes them; of several with one name the last holds.</summary>
    public static IReadOnlyDictionary<string, string> ToDictionary(IEnumerable<NamedOption> options)
    {
        Dictionary<string, string> values = [];
        foreach (NamedOption option in options) { values[option.Name] = option.Value; }
        return values;
    }

    /// <summary>As it is written: <c>name=value</c>.</summary>
    public sealed override string ToString() => $"{Name}={Value}";
}
