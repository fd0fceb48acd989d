using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>The networks that a container is on.</summary>
public sealed class DockerContainerNetworkList : ReadableList<DockerContainerNetwork>
{
    internal DockerContainerNetworkList(IList<DockerContainerNetwork> networks) : base(networks) { }
}
