using System.Globalization;

namespace PSDockerTools;

/// <summary>The traffic of a container's network interface since the container was started.</summary>
public sealed class DockerInterfaceStats
{
    /// <summary>The name of the interface in the container: <c>eth0</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The number of bytes received.</summary>
    public required long Received { get; init; }

    /// <summary>The number of bytes sent.</summary>
    public required long Sent { get; init; }

    /// <summary>The number of packets received.</summary>
    public required long PacketsReceived { get; init; }

    /// <summary>The number of packets sent.</summary>
    public required long PacketsSent { get; init; }

    /// <summary>The number of packets that were lost to errors, in both directions.</summary>
    public required long Errors { get; init; }

    /// <summary>The number of packets that were dropped, in both directions.</summary>
    public required long Dropped { get; init; }

    /// <summary>The name and the bytes received and sent: <c>eth0 806/120</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Received}/{Sent}");
}
