using System.Globalization;

namespace PSDockerTools;

/// <summary>A port that a container exposes, and the host port that it is published to, if any.</summary>
public sealed class DockerPort
{
    /// <summary>The address on the host; null if the port is only exposed.</summary>
    public string? HostAddress { get; init; }

    /// <summary>The port on the host; null if the port is only exposed.</summary>
    public int? HostPort { get; init; }

    /// <summary>The port in the container.</summary>
    public required int ContainerPort { get; init; }

    /// <summary>The protocol: <c>tcp</c>, <c>udp</c> or <c>sctp</c>.</summary>
    public required string Protocol { get; init; }

    /// <summary>The port in the format of <c>docker ps</c>: <c>0.0.0.0:8080->80/tcp</c>; <c>80/tcp</c> if it is only exposed.</summary>
    public override string ToString()
    {
        if (HostPort is not int hostPort) { return string.Create(CultureInfo.InvariantCulture, $"{ContainerPort}/{Protocol}"); }
        string address = HostAddress is not null && HostAddress.Contains(':') ? $"[{HostAddress}]" : HostAddress ?? "";
        return string.Create(CultureInfo.InvariantCulture, $"{address}:{hostPort}->{ContainerPort}/{Protocol}");
    }
}
