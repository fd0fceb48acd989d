namespace PSDockerTools.Binding;

/// <summary>Takes labels and options: name=value, name, or a hashtable.</summary>
public sealed class LabelArgumentAttribute : EntryArgumentAttribute<LabelEntry>
{
    private protected override string Kind => "a label";

    private protected override LabelEntry Entry(string text) => new(text);
}
