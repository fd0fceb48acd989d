using System.Management.Automation;
using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>Takes what names a container.</summary>
public sealed class ContainerArgumentAttribute : ReferenceArgumentAttribute<DockerContainer, ContainerReference>
{
    private protected override ContainerReference FromText(string text, EngineReference? home) => new(text, home);

    private protected override ContainerReference FromObject(DockerContainer one) => new(one);

    private protected override string? Identify(PSObject row) => WholeId(row) ?? NameIn(row, nameof(DockerContainer));

    private protected override string Refuse(string what) => ReferenceMessages.NotAContainer(what);
}
