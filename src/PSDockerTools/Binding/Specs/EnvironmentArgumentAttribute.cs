using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Takes variables: NAME=value, NAME, or a hashtable.</summary>
public sealed class EnvironmentArgumentAttribute : EntryArgumentAttribute<EnvironmentEntry>
{
    private protected override string Kind => "a variable";

    private protected override IEnumerable<EnvironmentEntry> Parse(string text) => [new EnvironmentEntry(text)];

    private protected override EnvironmentEntry Entry(string name, string? value) => new(name, value);
}
