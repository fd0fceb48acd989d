namespace PSDockerTools.Binding;

/// <summary>Takes variables: NAME=value, NAME, or a hashtable.</summary>
internal sealed class EnvironmentArgumentAttribute : EntryArgumentAttribute<EnvironmentEntry>
{
    protected override EnvironmentEntry Entry(string name, string? value) => new(name, value);
}
