using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>The network interfaces of a container, sorted by name.</summary>
public sealed class DockerInterfaceStatsList : ReadableList<DockerInterfaceStats>
{
    internal DockerInterfaceStatsList(IList<DockerInterfaceStats> interfaces) : base(interfaces) { }
}
