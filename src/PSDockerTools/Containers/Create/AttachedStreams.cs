using System;

namespace PSDockerTools.Containers;

/// <summary>Which of a container's streams somebody is attached to.</summary>
[Flags]
internal enum AttachedStreams
{
    None = 0,
    Input = 1,
    Output = 2,
    Error = 4,
}
