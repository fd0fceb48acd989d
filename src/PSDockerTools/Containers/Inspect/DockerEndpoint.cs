using System.Linq;

namespace PSDockerTools;

/// <summary>A container's endpoint on a network.</summary>
public sealed class DockerEndpoint
{
    /// <summary>The network's name.</summary>
    public required string Name { get; init; }

    /// <summary>The requested addresses; null if the engine chose them.</summary>
    public DockerEndpointAddresses? IPAMConfig { get; init; }

    /// <summary>The linked containers and their aliases on this network: <c>db:database</c>.</summary>
    public required DockerStringList Links { get; init; }

    /// <summary>The additional names of the container on this network.</summary>
    public required DockerStringList Aliases { get; init; }

    /// <summary>All DNS names of the container on this network (API 1.44).</summary>
    public required DockerStringList DNSNames { get; init; }

    /// <summary>The network driver's options for this endpoint.</summary>
    public required DockerOptions DriverOpts { get; init; }

    /// <summary>The gateway priority: the network with the highest value provides the container's default gateway (API 1.48).</summary>
    public required int GwPriority { get; init; }

    /// <summary>The network's ID; null before the container was first started on it.</summary>
    public string? NetworkID { get; init; }

    /// <summary>The endpoint's ID; null if the container is not running.</summary>
    public string? EndpointID { get; init; }

    /// <summary>The IPv4 gateway.</summary>
    public string? Gateway { get; init; }

    /// <summary>The container's IPv4 address; null if it is not running.</summary>
    public string? IPAddress { get; init; }

    /// <summary>The length of the IPv4 prefix in bits.</summary>
    public int? IPPrefixLen { get; init; }

    /// <summary>The IPv6 gateway.</summary>
    public string? IPv6Gateway { get; init; }

    /// <summary>The container's IPv6 address; null if the network has no IPv6 or the container is not running.</summary>
    public string? GlobalIPv6Address { get; init; }

    /// <summary>The length of the IPv6 prefix in bits.</summary>
    public int? GlobalIPv6PrefixLen { get; init; }

    /// <summary>The container's MAC address; null if it is not running.</summary>
    public string? MacAddress { get; init; }

    /// <summary>The network's name and the addresses: <c>bridge 172.17.0.2</c>.</summary>
    public override string ToString() => string.Join(' ', ((string?[])[Name, IPAddress, GlobalIPv6Address]).Where(part => part is not null));
}
