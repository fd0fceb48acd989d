using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>The networks that a container is connected to.</summary>
public sealed class DockerContainerNetworkList : ReadableList<DockerContainerNetwork>
{
    internal DockerContainerNetworkList(IList<DockerContainerNetwork> networks) : base(networks) { }
}
