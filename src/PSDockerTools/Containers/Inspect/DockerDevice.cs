using System.Linq;

namespace PSDockerTools;

/// <summary>A device of the host that is available in a container.</summary>
public sealed class DockerDevice
{
    /// <summary>The device's path on the host.</summary>
    public required string PathOnHost { get; init; }

    /// <summary>The device's path in the container.</summary>
    public required string PathInContainer { get; init; }

    /// <summary>The allowed operations: a combination of <c>r</c> (read), <c>w</c> (write) and <c>m</c> (mknod).</summary>
    public required string CgroupPermissions { get; init; }

    /// <summary>The device in the format of <c>docker run --device</c>: <c>/dev/snd:/dev/snd:rwm</c>.</summary>
    public override string ToString() => string.Join(':', ((string[])[PathOnHost, PathInContainer, CgroupPermissions]).Where(part => part.Length > 0));
}
