using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Json;
using PSDockerTools.Volumes;

namespace PSDockerTools.Engine.Api;

/// <summary>The volumes of an engine.</summary>
internal sealed class Volumes(EngineClient client) : IVolumes
{
    public async Task<IReadOnlyList<DockerVolume>> ListAsync(IReadOnlyDictionary<string, string[]> filters, CancellationToken cancel)
    {
        string path = Query.Of("volumes", ("filters", FilterWords.TextOf(filters)));
        IReadOnlyList<DockerVolume> volumes = await client.GetAsync(
            path, json => json.GetRequiredList("Volumes", volume => volume.ToVolume(client.Engine)), cancel);
        return [.. volumes.OrderBy(volume => volume.Name, StringComparer.Ordinal)]; // the engine's order varies; the docker CLI sorts by name
    }

    public async Task<DockerVolume> GetAsync(string name, CancellationToken cancel) =>
        await client.GetAsync($"volumes/{client.Segment("volume", name)}", json => json.ToVolume(client.Engine), cancel);

    public async Task<DockerVolume> CreateAsync(VolumeCreation creation, CancellationToken cancel)
    {
        JsonObject volume = new()
        {
            ["Name"] = creation.Name ?? "",
            ["Driver"] = creation.Driver ?? "",
            ["DriverOpts"] = Table(creation.Options),
            ["Labels"] = Table(creation.Labels),
        };
        using StringContent body = new(volume.ToJsonString(), Encoding.UTF8, "application/json");
        return await client.PostJsonAsync("volumes/create", body, json => json.ToVolume(client.Engine), cancel);
    }

    public async Task RemoveAsync(string name, bool force, CancellationToken cancel)
    {
        using HttpResponseMessage response = await client.SendAsync(
            HttpMethod.Delete, Query.Of($"volumes/{client.Segment("volume", name)}", ("force", force)), null, cancel);
    }

    private static JsonObject Table(IEnumerable<KeyValuePair<string, string>> entries) =>
        new(entries.Select(entry => new KeyValuePair<string, JsonNode?>(entry.Key, entry.Value)));
}
