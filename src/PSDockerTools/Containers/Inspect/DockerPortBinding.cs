using System;
using System.Globalization;

namespace PSDockerTools;

/// <summary>A port that a container is to publish, or publishes.</summary>
public sealed class DockerPortBinding
{
    /// <summary>The port inside the container.</summary>
    public required int ContainerPort { get; init; }

    /// <summary><c>tcp</c>, <c>udp</c> or <c>sctp</c>.</summary>
    public required string Protocol { get; init; }

    /// <summary>The address on the host; null for the engine's own.</summary>
    public string? HostIp { get; init; }

    /// <summary>The port on the host, or a range that it is one of: <c>8000-8010</c>; null for any free one.</summary>
    public string? HostPort { get; init; }

    /// <summary>As <c>docker run --publish</c> takes it: <c>127.0.0.1:8080:80/tcp</c>.</summary>
    public override string ToString()
    {
        string address = HostIp is null ? "" : HostIp.Contains(':', StringComparison.Ordinal) ? $"[{HostIp}]:" : HostIp + ":";
        string host = HostPort is not null || HostIp is not null ? HostPort + ":" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{address}{host}{ContainerPort}/{Protocol}");
    }
}
