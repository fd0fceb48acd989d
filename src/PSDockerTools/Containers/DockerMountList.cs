using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>The mounts of a container.</summary>
public sealed class DockerMountList : ReadableList<DockerMount>
{
    internal DockerMountList(IList<DockerMount> mounts) : base(mounts) { }
}
