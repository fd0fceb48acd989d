using System.Globalization;

namespace PSDockerTools;

/// <summary>A port that a container exposes, and where it is published if it is.</summary>
public sealed class DockerPort
{
    /// <summary>The address on the host that it is published on; null when it is only exposed.</summary>
    public string? HostAddress { get; init; }

    /// <summary>The port on the host; null when it is only exposed.</summary>
    public int? HostPort { get; init; }

    /// <summary>The port inside the container.</summary>
    public required int ContainerPort { get; init; }

    /// <summary><c>tcp</c>, <c>udp</c> or <c>sctp</c>.</summary>
    public required string Protocol { get; init; }

    /// <summary>As <c>docker ps</c> writes it: <c>0.0.0.0:8080->80/tcp</c>, or <c>80/tcp</c> when it is only exposed.</summary>
    public override string ToString()
    {
        if (HostPort is not int hostPort) { return string.Create(CultureInfo.InvariantCulture, $"{ContainerPort}/{Protocol}"); }
        string address = HostAddress is not null && HostAddress.Contains(':') ? $"[{HostAddress}]" : HostAddress ?? "";
        return string.Create(CultureInfo.InvariantCulture, $"{address}:{hostPort}->{ContainerPort}/{Protocol}");
    }
}
