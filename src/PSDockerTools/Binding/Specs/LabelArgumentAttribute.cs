using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Takes labels and options: name=value, name, or a hashtable.</summary>
public sealed class LabelArgumentAttribute : EntryArgumentAttribute<LabelEntry>
{
    private protected override string Kind => "a label";

    private protected override IEnumerable<LabelEntry> Parse(string text) => [new LabelEntry(text)];

    private protected override LabelEntry Entry(string name, string? value) => new(name, value);
}
