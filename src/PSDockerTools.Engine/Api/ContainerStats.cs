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

/// <summary>What the containers of an engine use.</summary>
internal sealed class ContainerStats(EngineClient client) : IContainerStats
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_shortest = s_interval / 2; // what is used in less is a matter of chance

    /// <summary>
    /// One reading. Without one-shot, which the engine would answer at once, it has the reading before it, too; Podman's has not, so that it is
    /// asked twice.
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
    /// Every reading that has one before it. For a container that has ended the engine sends empty readings without end: where nothing comes
    /// before them, the first of them is returned, as for a container that does not run, and is the last.
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
    /// The same of Podman, whose stream has a reading every five seconds, and the first of two thousandths of a second. All containers are read at
    /// the same moments, so that what is shown together belongs together.
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

    /// <summary>Podman calls it an error, with a good status and without the container's name, that one does not run.</summary>
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
