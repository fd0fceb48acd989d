using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Docker.DotNet.Models;
using PSDockerTools.Abstractions;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Json;
using PSDockerTools.Networks;
using NetworkAttachment = PSDockerTools.Networks.NetworkAttachment;

namespace PSDockerTools.Engine.Api;

/// <summary>The networks of an engine.</summary>
internal sealed class Networks(EngineClient client) : INetworks
{
    private static readonly ApiVersion s_uniqueNames = new(1, 44);

    public async Task<IReadOnlyList<DockerNetwork>> ListAsync(IReadOnlyDictionary<string, string[]> filters, CancellationToken cancel)
    {
        string path = Query.Of("networks", ("filters", FilterWords.TextOf(filters)));
        IReadOnlyList<DockerNetwork> networks = await client.GetListAsync(path, network => network.ToNetwork(client.Engine), cancel);
        return [.. networks.OrderBy(network => network.Name, StringComparer.Ordinal)]; // the engine's order varies; the docker CLI sorts by name
    }

    public async Task<DockerNetwork> GetAsync(string network, CancellationToken cancel) =>
        await client.GetAsync($"networks/{client.Segment("network", network)}", json => json.ToNetwork(client.Engine), cancel);

    public Task<NetworkCreated> CreateAsync(NetworkCreation creation, CancellationToken cancel) =>
        client.ForVersionAsync(version => new Networks(version).CreateForVersionAsync(creation, cancel), cancel);

    private async Task<NetworkCreated> CreateForVersionAsync(NetworkCreation creation, CancellationToken cancel)
    {
        // Older engines reject a duplicate name only with CheckDuplicate, which the library no longer supports.
        if (await client.VersionAsync(cancel) < s_uniqueNames) { await RefuseTakenAsync(creation.Name, cancel); }
        NetworksCreateParameters parameters = creation.ToParameters();
        NetworksCreateResponse made = await client.CallAsync((docker, limited) => docker.Networks.CreateNetworkAsync(parameters, limited), cancel);
        return new NetworkCreated(made.ID ?? throw Translate.Garbled(client.Engine, "POST /networks/create", EngineMessages.FieldMissing("Id")), string.IsNullOrEmpty(made.Warning) ? [] : [made.Warning]);
    }

    public async Task RemoveAsync(DockerNetwork network, CancellationToken cancel)
    {
        // With an ID, Podman removes a network even if containers use it. Podman's network names are unique; those of older Docker engines may not
        // be.
        string which = await client.IsPodmanAsync(cancel) ? network.Name : network.Id;
        await client.CallAsync((docker, limited) => docker.Networks.DeleteNetworkAsync(client.Segment("network", which), limited), cancel);
    }

    public Task ConnectAsync(string network, string container, NetworkAttachment attachment, CancellationToken cancel)
    {
        NetworkConnectParameters parameters = new() { Container = container, EndpointConfig = attachment.ToSettings() };
        return client.CallAsync((docker, limited) => docker.Networks.ConnectNetworkAsync(client.Segment("network", network), parameters, limited), cancel);
    }

    public Task DisconnectAsync(string network, string container, bool force, CancellationToken cancel)
    {
        NetworkDisconnectParameters parameters = new() { Container = container, Force = force };
        return client.CallAsync((docker, limited) => docker.Networks.DisconnectNetworkAsync(client.Segment("network", network), parameters, limited), cancel);
    }

    private async Task RefuseTakenAsync(string name, CancellationToken cancel)
    {
        IReadOnlyList<DockerNetwork> alike = await ListAsync(Filters.Of(("name", [name])), cancel);
        if (alike.Any(network => network.Name == name))
        {
            throw new DockerException(DockerErrorKind.NameInUse, client.Engine, EngineMessages.NetworkExists(name));
        }
    }
}
