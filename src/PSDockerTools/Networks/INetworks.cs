using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Networks;

/// <summary>The network operations of an engine. A network is specified by its name, ID or unambiguous ID prefix.</summary>
internal interface INetworks
{
    /// <summary>Lists the networks with their subnets, but without the connected containers, which only <see cref="GetAsync"/> returns.</summary>
    Task<IReadOnlyList<DockerNetwork>> ListAsync(IReadOnlyDictionary<string, string[]> filters, CancellationToken cancel);

    Task<DockerNetwork> GetAsync(string network, CancellationToken cancel);

    Task<NetworkCreated> CreateAsync(NetworkCreation creation, CancellationToken cancel);

    Task RemoveAsync(DockerNetwork network, CancellationToken cancel);

    Task ConnectAsync(string network, string container, NetworkAttachment attachment, CancellationToken cancel);

    Task DisconnectAsync(string network, string container, bool force, CancellationToken cancel);
}

/// <summary>The extension that returns the network operations of an engine.</summary>
internal static class NetworksOfEngine
{
    extension(IDockerEngine engine)
    {
        public INetworks Networks => engine.Client<INetworks>();
    }
}

/// <summary>The settings of a network to be created.</summary>
internal sealed record NetworkCreation(string Name)
{
    /// <summary>The driver; null for the engine's default, bridge.</summary>
    public string? Driver { get; init; }

    public IReadOnlyList<SubnetCreation> Subnets { get; init; } = [];

    public bool Internal { get; init; }

    public bool Attachable { get; init; }

    public bool IPv6 { get; init; }

    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();
}

/// <summary>The settings of a subnet of a network to be created.</summary>
internal sealed record SubnetCreation(NetworkPrefix Subnet)
{
    public NetworkAddress? Gateway { get; init; }

    public NetworkPrefix? IPRange { get; init; }

    public IReadOnlyList<AuxiliaryAddress> AuxiliaryAddresses { get; init; } = [];
}

/// <summary>The settings of a container's connection to a network.</summary>
internal sealed record NetworkAttachment
{
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public NetworkAddress? IPAddress { get; init; }

    public NetworkAddress? IPv6Address { get; init; }
}

/// <summary>The result of the creation: the network's ID and the engine's warnings.</summary>
internal sealed record NetworkCreated(string Id, IReadOnlyList<string> Warnings);
