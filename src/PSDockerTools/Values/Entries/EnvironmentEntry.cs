using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools;

/// <summary>A variable for a container: <c>NAME=value</c>, or <c>NAME</c> alone for the value that it has here.</summary>
public sealed record EnvironmentEntry : INamedSpec<EnvironmentEntry>
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no name.</exception>
    public EnvironmentEntry(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Name, Value) = SpecScanner.Cut(text, '=');
        if (Name.Length == 0) { throw new InvalidValueException(EntryMessages.EnvironmentWithoutName(text)); }
        if (SecretType.IsNameOf(Value)) { throw new InvalidValueException(ValueMessages.SecretInValue(Name, Value![(Value!.LastIndexOf('.') + 1)..])); }
    }

    /// <summary>Takes a name and a value apart; without a value it is the one that it has here.</summary>
    /// <exception cref="FormatException">The name is empty, or has an = in it.</exception>
    public EnvironmentEntry(string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0) { throw new InvalidValueException(EntryMessages.EnvironmentWithoutName($"={value}")); }
        if (name.Contains('=', StringComparison.Ordinal)) { throw new InvalidValueException(EntryMessages.NameWithEquals(name)); }
        (Name, Value) = (name, value);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The value; null where none is given.</summary>
    public string? Value { get; }

    static string ISpec<EnvironmentEntry>.Kind => "a variable";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It has no name.</exception>
    public static EnvironmentEntry Parse(string text) => new(text);

    static EnvironmentEntry INamedSpec<EnvironmentEntry>.Of(string name, string? value) => new(name, value);

    /// <summary>With the value that it has here, where none is given and here it has one.</summary>
    public EnvironmentEntry Resolve(Func<string, string?> here) => Value is null ? new EnvironmentEntry(Name, here(Name)) : this;

    /// <summary>As the API takes them. A name alone, with no value here either, takes the image's own away.</summary>
    public static IReadOnlyList<string> ToStrings(IEnumerable<EnvironmentEntry> entries) =>
        [.. entries.Select(entry => entry.Resolve(Environment.GetEnvironmentVariable).ToString())];

    /// <summary>As it is written.</summary>
    public override string ToString() => Value is null ? Name : $"{Name}={Value}";
}
