using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Docker.DotNet.Models;
using PSDockerTools.Engine.Mapping;
using PSDockerTools.Engine.Transport;

namespace PSDockerTools.Engine;

/// <summary>The volumes of an engine.</summary>
internal sealed class Volumes(EngineClient client) : IVolumes
{
    public async Task<IReadOnlyList<DockerVolume>> ListAsync(IReadOnlyDictionary<string, string[]> filters, CancellationToken cancel)
    {
        VolumesListParameters parameters = new() { Filters = FilterWords.Of(filters) };
        VolumesListResponse list = await client.CallAsync((docker, limited) => docker.Volumes.ListAsync(parameters, limited), cancel);
        return [.. (list.Volumes ?? []).Select(volume => volume.ToVolume(client.Engine))];
    }

    public async Task<DockerVolume> GetAsync(string name, CancellationToken cancel) =>
        (await client.CallAsync((docker, limited) => docker.Volumes.InspectAsync(client.Segment("volume", name), limited), cancel)).ToVolume(client.Engine);

    public async Task<DockerVolume> CreateAsync(VolumeCreation creation, CancellationToken cancel)
    {
        VolumesCreateParameters parameters = new()
        {
            Name = creation.Name ?? "",
            Driver = creation.Driver ?? "",
            DriverOpts = creation.Options.ToDictionary(),
            Labels = creation.Labels.ToDictionary(),
        };
        return (await client.CallAsync((docker, limited) => docker.Volumes.CreateAsync(parameters, limited), cancel)).ToVolume(client.Engine);
    }

    public async Task RemoveAsync(string name, bool force, CancellationToken cancel)
    {
        using HttpResponseMessage response = await client.SendAsync(
            HttpMethod.Delete, Query.Of($"volumes/{client.Segment("volume", name)}", ("force", force)), null, cancel);
    }
}
