using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>An environment variable of a container: <c>NAME=value</c>, or <c>NAME</c> alone for the value of the local variable.</summary>
public sealed record EnvironmentEntry : INamedSpec<EnvironmentEntry>
{
    /// <summary>Parses an environment variable.</summary>
    /// <exception cref="FormatException">The name is missing.</exception>
    public EnvironmentEntry(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Name, Value) = SpecScanner.Cut(text, '=');
        if (Name.Length == 0) { throw new InvalidValueException(EntryMessages.EnvironmentWithoutName(text)); }
        if (SecretType.IsNameOf(Value)) { throw new InvalidValueException(ValueMessages.SecretInValue(Name, Value![(Value!.LastIndexOf('.') + 1)..])); }
    }

    /// <summary>Creates an entry from a name and a value; null stands for the value of the local variable.</summary>
    /// <exception cref="FormatException">The name is empty or contains =.</exception>
    public EnvironmentEntry(string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0) { throw new InvalidValueException(EntryMessages.EnvironmentWithoutName($"={value}")); }
        if (name.Contains('=', StringComparison.Ordinal)) { throw new InvalidValueException(ValueMessages.NameWithEquals(name)); }
        (Name, Value) = (name, value);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The value; null if none is specified.</summary>
    public string? Value { get; }

    static string ISpec<EnvironmentEntry>.Kind => "a variable";

    /// <summary>Parses an environment variable.</summary>
    /// <exception cref="FormatException">The name is missing.</exception>
    public static EnvironmentEntry Parse(string text) => new(text);

    static EnvironmentEntry INamedSpec<EnvironmentEntry>.Of(string name, string? value) => new(name, value);

    /// <summary>Returns the entry with the value of the local variable if no value is specified and the local variable exists.</summary>
    public EnvironmentEntry Resolve(Func<string, string?> getVariable) => Value is null ? new EnvironmentEntry(Name, getVariable(Name)) : this;

    /// <summary>Returns the entries in the API's format. A name without a value, specified or local, removes the variable of the image.</summary>
    public static IReadOnlyList<string> ToStrings(IEnumerable<EnvironmentEntry> entries) =>
        [.. entries.Select(entry => entry.Resolve(Environment.GetEnvironmentVariable).ToString())];

    /// <summary>Returns the text form.</summary>
    public override string ToString() => Value is null ? Name : $"{Name}={Value}";
}
