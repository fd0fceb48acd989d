using System.Globalization;

namespace PSDockerTools;

/// <summary>A ulimit of a container's processes.</summary>
public sealed class DockerUlimit
{
    /// <summary>The name of the limit: <c>nofile</c>, <c>nproc</c>, <c>memlock</c> and so on.</summary>
    public required string Name { get; init; }

    /// <summary>The limit in effect, which a process can raise up to the hard limit; -1 for unlimited.</summary>
    public required long Soft { get; init; }

    /// <summary>The hard limit; -1 for unlimited.</summary>
    public required long Hard { get; init; }

    /// <summary>The limit in the format of <c>docker run --ulimit</c>: <c>nofile=512:1024</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}={Soft}:{Hard}");
}
