namespace PSDockerTools.Binding;

/// <summary>A container as it was named: a name, the beginning of an id, a wildcard, or a DockerContainer.</summary>
public sealed class ContainerReference : ObjectReference<DockerContainer>
{
    internal ContainerReference(string text, EngineReference? home = null) : base(text, home, null) { }

    internal ContainerReference(DockerContainer container) : base(container.Id, container.Home, container) { }
}
