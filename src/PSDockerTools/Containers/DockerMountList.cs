using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>What is mounted into a container.</summary>
public sealed class DockerMountList : ReadableList<DockerMount>
{
    internal DockerMountList(IList<DockerMount> mounts) : base(mounts) { }
}
