using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Networks;

/// <summary>The networks of an engine. Where a network is named, its name, its id, or an unambiguous beginning of its id will do.</summary>
internal interface INetworks
{
    /// <summary>The networks with their subnets; without the containers on them, which only <see cref="GetAsync"/> knows.</summary>
    Task<IReadOnlyList<DockerNetwork>> ListAsync(IReadOnlyDictionary<string, string[]> filters, CancellationToken cancel);

    Task<DockerNetwork> GetAsync(string network, CancellationToken cancel);

    Task<NetworkCreated> CreateAsync(NetworkCreation creation, CancellationToken cancel);

    Task RemoveAsync(DockerNetwork network, CancellationToken cancel);

    Task ConnectAsync(string network, string container, NetworkAttachment attachment, CancellationToken cancel);

    Task DisconnectAsync(string network, string container, bool force, CancellationToken cancel);
}

/// <summary>How an engine is asked for it.</summary>
internal static class NetworksOfEngine
{
    extension(IDockerEngine engine)
    {
        public INetworks Networks => engine.Client<INetworks>();
    }
}

/// <summary>A network to be made.</summary>
internal sealed record NetworkCreation(string Name)
{
    /// <summary>Null for the engine's default, a bridge.</summary>
    public string? Driver { get; init; }

    public IReadOnlyList<SubnetCreation> Subnets { get; init; } = [];

    public bool Internal { get; init; }

    public bool Attachable { get; init; }

    public bool IPv6 { get; init; }

    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();
}

/// <summary>A subnet of a network to be made.</summary>
internal sealed record SubnetCreation(NetworkPrefix Subnet)
{
    public NetworkAddress? Gateway { get; init; }

    public NetworkPrefix? IPRange { get; init; }

    public IReadOnlyList<AuxiliaryAddress> AuxiliaryAddresses { get; init; } = [];
}

/// <summary>How a container joins a network.</summary>
internal sealed record NetworkAttachment
{
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public NetworkAddress? IPAddress { get; init; }

    public NetworkAddress? IPv6Address { get; init; }
}

/// <summary>What the engine made.</summary>
internal sealed record NetworkCreated(string Id, IReadOnlyList<string> Warnings);
