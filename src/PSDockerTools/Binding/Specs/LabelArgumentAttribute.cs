namespace PSDockerTools.Binding;

/// <summary>Takes labels and options: name=value, name, or a hashtable.</summary>
internal sealed class LabelArgumentAttribute : EntryArgumentAttribute<LabelEntry>
{
    protected override LabelEntry Entry(string name, string? value) => new(name, value);
}
