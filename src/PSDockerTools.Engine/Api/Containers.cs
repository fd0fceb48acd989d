using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Docker.DotNet.Models;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Json;

namespace PSDockerTools.Engine.Api;

/// <summary>The containers of an engine.</summary>
internal sealed class Containers(EngineClient client) : IContainers
{
    private static readonly ApiVersion s_askedMacAddress = new(1, 51); // the last version that returns the requested MAC address

    public async Task<IReadOnlyList<DockerContainer>> ListAsync(ContainerQuery query, CancellationToken cancel)
    {
        string path = Query.Of(
            "containers/json",
            ("all", query.All ? true : null),
            ("limit", query.Limit),
            ("size", query.Sizes ? true : null),
            ("filters", FilterWords.TextOf(query.Filter)));
        IReadOnlyList<DockerContainer> list = await client.GetContainersAsync(path, one => one.ToContainer(client.Engine, query.Sizes), cancel);
        return await client.IsPodmanAsync(cancel) ? await Task.WhenAll(list.Select(container => WithHealthAsync(container, cancel))) : list;
    }

    public async Task<DockerContainer> GetAsync(string container, CancellationToken cancel)
    {
        string id = (await client.FindContainerAsync(container, cancel)).Id;
        ContainerQuery query = new(All: true, Filters.Of(("id", [id])));
        return (await ListAsync(query, cancel)).FirstOrDefault(one => one.Id == id)
            ?? throw client.NoSuchContainer(container); // removed between the two requests
    }

    public Task<DockerContainerDetail> InspectAsync(DockerContainer listed, bool sizes, CancellationToken cancel) =>
        client.GetAsync(client.InspectionPath(listed.Id, sizes), json => json.ToDetail(listed, sizes), cancel);

    public Task<JsonElement> InspectRawAsync(DockerContainer listed, bool sizes, CancellationToken cancel) =>
        client.GetAsync(client.InspectionPath(listed.Id, sizes), json => json.Clone(), cancel);

    public async Task<DockerContainerDetail> InspectAsCreatedAsync(DockerContainer listed, CancellationToken cancel)
    {
        if (await client.VersionAsync(cancel) <= s_askedMacAddress) { return await InspectAsync(listed, sizes: false, cancel); }
        string path = EngineClient.At(s_askedMacAddress, client.InspectionPath(listed.Id, sizes: false));
        try { return await client.GetAsync(path, json => json.ToDetail(listed, sizes: false), cancel); }
        catch (DockerException e) when (e.Kind == DockerErrorKind.Unsupported) { return await InspectAsync(listed, sizes: false, cancel); }
    }

    public Task<ContainerCreated> CreateAsync(ContainerCreation creation, CancellationToken cancel) =>
        client.ForVersionAsync(version => new Containers(version).CreateForVersionAsync(creation, cancel), cancel);

    private async Task<ContainerCreated> CreateForVersionAsync(ContainerCreation creation, CancellationToken cancel)
    {
        JsonObject json = (JsonObject)creation.Body.DeepClone(); // a repeated request with another API version may need other changes
        IReadOnlyList<string> warnings = await client.MeetAsync(creation.Needs, json, cancel);
        string path = Query.Of("containers/create", ("name", creation.Name), ("platform", creation.Platform));
        using StringContent body = new(json.ToJsonString(), Encoding.UTF8, "application/json");
        return await client.PostJsonAsync(
            path, body, made => new ContainerCreated(made.GetRequiredString("Id"), [.. made.GetStrings("Warnings"), .. warnings]), cancel);
    }

    public async Task<IReadOnlyList<string>> UpdateAsync(string container, JsonObject update, CancellationToken cancel)
    {
        if (CpuQuota.HasNumber(update) && await client.IsPodmanAsync(cancel)) { update = CpuQuota.InPlaceOfNumber(update); }
        using StringContent body = new(update.ToJsonString(), Encoding.UTF8, "application/json");
        return await client.PostJsonAsync($"containers/{client.ContainerSegment(container)}/update", body, json => json.GetStrings("Warnings"), cancel);
    }

    public Task RenameAsync(string container, string newName, CancellationToken cancel) =>
        client.CallAsync(
            (docker, limited) => docker.Containers.RenameContainerAsync(client.ContainerSegment(container), new ContainerRenameParameters { NewName = newName }, limited), cancel);

    public async Task RemoveAsync(string container, bool force, bool volumes, CancellationToken cancel)
    {
        if (force && await client.IsPodmanAsync(cancel)) { await EndByForceAsync(container, cancel); }
        string path = Query.Of($"containers/{client.ContainerSegment(container)}", ("force", force), ("v", volumes));
        using HttpResponseMessage response = await client.SendAsync(HttpMethod.Delete, path, null, cancel);
    }

    /// <summary>
    /// Kills the container before a forced removal, because Podman first stops it and waits up to ten seconds for its exit. Errors for a container
    /// that is not running are ignored.
    /// </summary>
    private async Task EndByForceAsync(string container, CancellationToken cancel)
    {
        try { await client.SendWithTimeoutAsync(Query.Of($"containers/{client.ContainerSegment(container)}/kill", ("signal", "KILL")), cancel); }
        catch (DockerException e) when (!e.IsFatalForEngine && e.Kind != DockerErrorKind.NotFound) { }
    }

    /// <summary>Adds the health, which Podman returns only in an inspection, not in the list.</summary>
    private async Task<DockerContainer> WithHealthAsync(DockerContainer container, CancellationToken cancel)
    {
        if (container.State != "running") { return container; }
        try
        {
            string? health = await client.GetAsync(
                client.InspectionPath(container.Id, sizes: false), json => json.GetObjectOrNull("State")?.GetObjectOrNull("Health")?.GetStringOrNull("Status"), cancel);
            return health is null ? container : container.WithHealth(health);
        }
        catch (DockerException e) when (e.Kind == DockerErrorKind.NotFound) { return container; } // removed meanwhile
    }
}
