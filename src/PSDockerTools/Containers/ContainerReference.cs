using PSDockerTools.Binding;

namespace PSDockerTools.Containers;

/// <summary>
/// A container as the user gave it: a name, an ID prefix, a wildcard, or a DockerContainer. The engine's JSON writes names with a leading slash
/// (<c>/web</c>), which is accepted and removed.
/// </summary>
public sealed class ContainerReference : ObjectReference<DockerContainer>
{
    internal ContainerReference(string text, EngineReference? home = null) : base(text is ['/', not '/', ..] ? text[1..] : text, home, null) { }

    internal ContainerReference(DockerContainer container) : base(container.Id, container.Home, container) { }
}
