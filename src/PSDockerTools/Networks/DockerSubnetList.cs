using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>The subnets of a network.</summary>
public sealed class DockerSubnetList : ReadableList<DockerSubnet>
{
    internal DockerSubnetList(IList<DockerSubnet> subnets) : base(subnets) { }
}
