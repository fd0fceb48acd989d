using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>The ports of a container, sorted by container port.</summary>
public sealed class DockerPortList : ReadableList<DockerPort>
{
    internal DockerPortList(IList<DockerPort> ports) : base(ports) { }
}
