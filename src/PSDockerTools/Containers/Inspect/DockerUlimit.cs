using System.Globalization;

namespace PSDockerTools;

/// <summary>A limit of a container's processes.</summary>
public sealed class DockerUlimit
{
    /// <summary>What is limited: <c>nofile</c>, <c>nproc</c>, <c>memlock</c> and so on.</summary>
    public required string Name { get; init; }

    /// <summary>What holds, and the container may change; -1 for no limit.</summary>
    public required long Soft { get; init; }

    /// <summary>How far it may; -1 for no limit.</summary>
    public required long Hard { get; init; }

    /// <summary>As <c>docker run --ulimit</c> takes it: <c>nofile=512:1024</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}={Soft}:{Hard}");
}
