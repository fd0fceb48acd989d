using PSDockerTools.Binding;

namespace PSDockerTools.Networks;

/// <summary>A network as it was named: a name, the beginning of an id, a wildcard, or a DockerNetwork.</summary>
public sealed class NetworkReference : ObjectReference<DockerNetwork>
{
    internal NetworkReference(string text, EngineReference? home = null) : base(text, home, null) { }

    internal NetworkReference(DockerNetwork network) : base(network.Id, network.Home, network) { }
}
