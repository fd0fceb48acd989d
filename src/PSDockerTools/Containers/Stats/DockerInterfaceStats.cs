using System.Globalization;

namespace PSDockerTools;

/// <summary>What went over one of a container's network interfaces since it was started.</summary>
public sealed class DockerInterfaceStats
{
    /// <summary>The interface's name in the container: <c>eth0</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Bytes received.</summary>
    public required long Received { get; init; }

    /// <summary>Bytes sent.</summary>
    public required long Sent { get; init; }

    /// <summary>Packets received.</summary>
    public required long PacketsReceived { get; init; }

    /// <summary>Packets sent.</summary>
    public required long PacketsSent { get; init; }

    /// <summary>Packets that were not received, or not sent, because of an error.</summary>
    public required long Errors { get; init; }

    /// <summary>Packets that were dropped, in both directions.</summary>
    public required long Dropped { get; init; }

    /// <summary><c>eth0 806/120</c>: bytes received and sent.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Received}/{Sent}");
}
