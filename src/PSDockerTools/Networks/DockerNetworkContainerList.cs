using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>The running containers on a network.</summary>
public sealed class DockerNetworkContainerList : ReadableList<DockerNetworkContainer>
{
    internal DockerNetworkContainerList(IList<DockerNetworkContainer> containers) : base(containers) { }
}
