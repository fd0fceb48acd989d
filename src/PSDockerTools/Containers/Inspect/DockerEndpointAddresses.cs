using System.Linq;

namespace PSDockerTools;

/// <summary>The addresses that were requested for a container on a network.</summary>
public sealed class DockerEndpointAddresses
{
    /// <summary>The IPv4 address; null if the engine chooses it.</summary>
    public string? IPv4Address { get; init; }

    /// <summary>The IPv6 address; null if the engine chooses it.</summary>
    public string? IPv6Address { get; init; }

    /// <summary>The link-local addresses.</summary>
    public required DockerStringList LinkLocalIPs { get; init; }

    /// <summary>The addresses, separated by a comma and a space.</summary>
    public override string ToString() => string.Join(", ", ((string?[])[IPv4Address, IPv6Address, .. LinkLocalIPs]).Where(part => part is not null));
}
