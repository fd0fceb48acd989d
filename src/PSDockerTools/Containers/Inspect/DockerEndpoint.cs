using System.Linq;

namespace PSDockerTools;

/// <summary>A container's place on a network.</summary>
public sealed class DockerEndpoint
{
    /// <summary>The network's name.</summary>
    public required string Name { get; init; }

    /// <summary>The addresses that were asked for; null where the engine chose.</summary>
    public DockerEndpointAddresses? IPAMConfig { get; init; }

    /// <summary>The containers that it knows there by other names: <c>db:database</c>.</summary>
    public required DockerStringList Links { get; init; }

    /// <summary>What it is called there, beside its name.</summary>
    public required DockerStringList Aliases { get; init; }

    /// <summary>All that it is called there (API 1.44).</summary>
    public required DockerStringList DNSNames { get; init; }

    /// <summary>The network driver's options for it.</summary>
    public required DockerOptions DriverOpts { get; init; }

    /// <summary>Which network has its default gateway: the highest (API 1.48).</summary>
    public required int GwPriority { get; init; }

    /// <summary>The network's id; null before the container has first run on it.</summary>
    public string? NetworkID { get; init; }

    /// <summary>The id of its place; null while it does not run.</summary>
    public string? EndpointID { get; init; }

    /// <summary>The IPv4 gateway.</summary>
    public string? Gateway { get; init; }

    /// <summary>Its IPv4 address; null while it does not run.</summary>
    public string? IPAddress { get; init; }

    /// <summary>The length of the IPv4 prefix.</summary>
    public int? IPPrefixLen { get; init; }

    /// <summary>The IPv6 gateway.</summary>
    public string? IPv6Gateway { get; init; }

    /// <summary>Its IPv6 address, where the network has it.</summary>
    public string? GlobalIPv6Address { get; init; }

    /// <summary>The length of the IPv6 prefix.</summary>
    public int? GlobalIPv6PrefixLen { get; init; }

    /// <summary>Its hardware address; null while it does not run.</summary>
    public string? MacAddress { get; init; }

    /// <summary>The name and the address: <c>bridge 172.17.0.2</c>.</summary>
    public override string ToString() => string.Join(' ', ((string?[])[Name, IPAddress, GlobalIPv6Address]).Where(part => part is not null));
}
