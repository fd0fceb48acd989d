using System.Linq;

namespace PSDockerTools;

/// <summary>A device of the host that a container has.</summary>
public sealed class DockerDevice
{
    /// <summary>The device on the host.</summary>
    public required string PathOnHost { get; init; }

    /// <summary>Where it is inside.</summary>
    public required string PathInContainer { get; init; }

    /// <summary>What may be done with it: of <c>r</c>, <c>w</c> and <c>m</c>.</summary>
    public required string CgroupPermissions { get; init; }

    /// <summary>As <c>docker run --device</c> takes it: <c>/dev/snd:/dev/snd:rwm</c>.</summary>
    public override string ToString() => string.Join(':', ((string[])[PathOnHost, PathInContainer, CgroupPermissions]).Where(part => part.Length > 0));
}
