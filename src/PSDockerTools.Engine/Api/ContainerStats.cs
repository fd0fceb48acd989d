using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Containers;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Json;
using PSDockerTools.Errors;

namespace PSDockerTools.Engine.Api;

/// <summary>Measures the resource usage of the containers of an engine.</summary>
internal sealed class ContainerStats(EngineClient client) : IContainerStats
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_shortest = s_interval / 2; // the usage in a shorter interval is not meaningful

    /// <summary>
    /// Returns one reading. The request omits one-shot, with which the engine would respond immediately, so that the response also contains the
    /// previous reading. Podman's response does not contain it; therefore Podman gets two requests.
    /// </summary>
    public async Task<DockerContainerStats> MeasureAsync(string container, CancellationToken cancel)
    {
        JsonElement stats = await ReadAsync(container, cancel);
        if (!stats.IsReading() || stats.HasPrevious()) { return stats.ToStats(client.Engine); }
        await Task.Delay(s_interval, cancel);
        JsonElement next = await ReadAsync(container, cancel);
        return next.ToStats(client.Engine, next.IsReading() ? stats : null);
    }

    /// <summary>
    /// Returns each reading that has a previous reading. For an exited container the engine sends empty readings indefinitely: the first empty
    /// reading ends the sequence, and is returned only if no reading precedes it, as for a container that is not running.
    /// </summary>
    public async IAsyncEnumerable<DockerContainerStats> FollowAsync(string container, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (await client.IsPodmanAsync(cancel))
        {
            await foreach (DockerContainerStats stats in AskAgainAsync(container, cancel)) { yield return stats; }
            yield break;
        }
        HttpResponseMessage response = await client.SendAsync(HttpMethod.Get, Query.Of(Path(container), ("stream", true)), null, cancel);
        bool any = false;
        await foreach (JsonElement stats in client.ReadJsonAsync(response, cancel))
        {
            if (stats.IsReading() ? !stats.HasPrevious() : any) { continue; }
            any = true;
            yield return stats.ToStats(client.Engine);
            if (!stats.IsReading()) { yield break; }
        }
    }

    /// <summary>
    /// Polls the readings of a container. Podman needs this because its stream has an interval of five seconds, and a first reading over two
    /// milliseconds. All containers are read at the same times, so that the values in one display belong to the same time.
    /// </summary>
    private async IAsyncEnumerable<DockerContainerStats> AskAgainAsync(string container, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (JsonElement? before = null; ;)
        {
            JsonElement stats = await ReadAsync(container, cancel);
            if (!stats.IsReading())
            {
                if (before is null) { yield return stats.ToStats(client.Engine); }
                yield break;
            }
            if (before is not null) { yield return stats.ToStats(client.Engine, before); }
            before = stats;
            TimeSpan toNext = s_interval - TimeSpan.FromTicks(DateTime.UtcNow.Ticks % s_interval.Ticks);
            await Task.Delay(toNext < s_shortest ? toNext + s_interval : toNext, cancel);
        }
    }

    /// <summary>
    /// Returns a reading. If the container is not running, Podman responds with status 200 and an error without the container's name.
    /// </summary>
    private async Task<JsonElement> ReadAsync(string container, CancellationToken cancel)
    {
        JsonElement stats = await client.GetAsync(Query.Of(Path(container), ("stream", false)), json => json.Clone(), cancel);
        if (stats.GetOrDefault("id").AsString() is not null || stats.GetOrDefault("message").AsString() is not string error) { return stats; }
        DockerException failure = Translate.Streamed(client.Engine, error);
        if (failure.Cause.Kind != EngineCauseKind.NotRunning) { throw failure; }
        return await client.GetAsync(
            $"containers/{client.ContainerSegment(container)}/json",
            inspected => JsonSerializer.SerializeToElement(new { id = inspected.GetRequiredString("Id"), name = inspected.GetStringOrNull("Name") }),
            cancel);
    }

    private string Path(string container) => $"containers/{client.ContainerSegment(container)}/stats";
}
