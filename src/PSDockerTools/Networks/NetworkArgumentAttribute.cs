using System.Management.Automation;
using PSDockerTools.Binding;

namespace PSDockerTools.Networks;

/// <summary>Takes what names a network.</summary>
public sealed class NetworkArgumentAttribute : ReferenceArgumentAttribute<DockerNetwork, NetworkReference>
{
    private protected override NetworkReference FromText(string text, EngineReference? home) => new(text, home);

    private protected override NetworkReference FromObject(DockerNetwork one) => new(one);

    private protected override string? Identify(PSObject row) => WholeId(row) ?? NameIn(row, nameof(DockerNetwork));

    private protected override string Refuse(string what) => ReferenceMessages.NotANetwork(what);
}
