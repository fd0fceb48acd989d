using System;

namespace PSDockerTools.Containers;

/// <summary>The streams of a container that are attached when the container is created.</summary>
[Flags]
internal enum AttachedStreams
{
    None = 0,
    Input = 1,
    Output = 2,
    Error = 4,
}
