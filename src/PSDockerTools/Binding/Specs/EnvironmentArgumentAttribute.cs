namespace PSDockerTools.Binding;

/// <summary>Takes variables: NAME=value, NAME, or a hashtable.</summary>
public sealed class EnvironmentArgumentAttribute : EntryArgumentAttribute<EnvironmentEntry>
{
    private protected override string Kind => "a variable";

    private protected override EnvironmentEntry Entry(string text) => new(text);
}
