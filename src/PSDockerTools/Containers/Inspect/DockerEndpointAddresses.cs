using System.Linq;

namespace PSDockerTools;

/// <summary>The addresses that were asked for on a network.</summary>
public sealed class DockerEndpointAddresses
{
    /// <summary>The IPv4 address.</summary>
    public string? IPv4Address { get; init; }

    /// <summary>The IPv6 address.</summary>
    public string? IPv6Address { get; init; }

    /// <summary>Link-local addresses.</summary>
    public required DockerStringList LinkLocalIPs { get; init; }

    /// <summary>The addresses.</summary>
    public override string ToString() => string.Join(", ", ((string?[])[IPv4Address, IPv6Address, .. LinkLocalIPs]).Where(part => part is not null));
}
