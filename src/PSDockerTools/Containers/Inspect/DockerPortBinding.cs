using System;
using System.Globalization;

namespace PSDockerTools;

/// <summary>A binding of a container's port to a port of the host.</summary>
public sealed class DockerPortBinding
{
    /// <summary>The port in the container.</summary>
    public required int ContainerPort { get; init; }

    /// <summary>The protocol: <c>tcp</c>, <c>udp</c> or <c>sctp</c>.</summary>
    public required string Protocol { get; init; }

    /// <summary>The IP address on the host; null for the engine's default.</summary>
    public string? HostIp { get; init; }

    /// <summary>The port on the host, or a range to choose it from: <c>8000-8010</c>; null for any free port.</summary>
    public string? HostPort { get; init; }

    /// <summary>The binding in the format of <c>docker run --publish</c>: <c>127.0.0.1:8080:80/tcp</c>.</summary>
    public override string ToString()
    {
        string address = HostIp is null ? "" : HostIp.Contains(':', StringComparison.Ordinal) ? $"[{HostIp}]:" : HostIp + ":";
        string host = HostPort is not null || HostIp is not null ? HostPort + ":" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{address}{host}{ContainerPort}/{Protocol}");
    }
}
