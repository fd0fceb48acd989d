using System;
using System.Collections.Generic;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>An option that consists of a name and a value. The module does not interpret either.</summary>
public abstract record NamedOption
{
    private protected NamedOption(string name, string value, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0) { throw new InvalidValueException(OptionMessages.OptionWithoutName(text)); }
        if (name.Contains('=', StringComparison.Ordinal)) { throw new InvalidValueException(ValueMessages.NameWithEquals(name)); }
        (Name, Value) = (name, value);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The value; empty if none is specified.</summary>
    public string Value { get; }

    /// <summary>Returns the options in the API's format. If a name occurs several times, the last value is used.</summary>
    public static IReadOnlyDictionary<string, string> ToDictionary(IEnumerable<NamedOption> options)
    {
        Dictionary<string, string> values = [];
        foreach (NamedOption option in options) { values[option.Name] = option.Value; }
        return values;
    }

    /// <summary>Returns the text form: <c>name=value</c>.</summary>
    public sealed override string ToString() => $"{Name}={Value}";
}
