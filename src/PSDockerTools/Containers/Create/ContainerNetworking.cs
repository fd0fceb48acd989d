using System.Collections.Generic;

namespace PSDockerTools.Containers;

/// <summary>How a container that is to be made reaches others and is reached.</summary>
internal sealed record ContainerNetworking
{
    /// <summary>The first is the network mode; several need API 1.44.</summary>
    public IReadOnlyList<NetworkSpec> Networks { get; init; } = [];

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public NetworkAddress? IPAddress { get; init; }

    public NetworkAddress? IPv6Address { get; init; }

    public IReadOnlyList<NetworkAddress> LinkLocalAddresses { get; init; } = [];

    public MacAddress? MacAddress { get; init; }

    public IReadOnlyList<ContainerLink> Links { get; init; } = [];

    public IReadOnlyList<PortMapping> Ports { get; init; } = [];

    public IReadOnlyList<ExposedPorts> Exposed { get; init; } = [];

    public bool PublishAll { get; init; }

    public IReadOnlyList<NetworkAddress> Dns { get; init; } = [];

    public IReadOnlyList<string> DnsOptions { get; init; } = [];

    public IReadOnlyList<SearchDomain> DnsSearch { get; init; } = [];

    public IReadOnlyList<ExtraHost> Hosts { get; init; } = [];
}
