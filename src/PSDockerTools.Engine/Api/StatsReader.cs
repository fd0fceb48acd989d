using System.Collections.Generic;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Json;

namespace PSDockerTools.Engine.Api;

/// <summary>Reads what a container uses.</summary>
internal sealed class StatsReader(EngineClient client)
{
    /// <summary>One reading. Without one-shot, which the engine would answer at once, it has the reading before it, too.</summary>
    public Task<DockerContainerStats> MeasureAsync(string container, CancellationToken cancel) =>
        client.GetAsync(Query.Of(Path(container), ("stream", false)), stats => stats.ToStats(client.Engine), cancel);

    /// <summary>
    /// Every reading that has one before it. For a container that has ended the engine sends empty readings without end: where nothing comes
    /// before them, the first of them is returned, as for a container that does not run, and is the last.
    /// </summary>
    public async IAsyncEnumerable<DockerContainerStats> FollowAsync(string container, [EnumeratorCancellation] CancellationToken cancel)
    {
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

    private string Path(string container) => $"containers/{client.ContainerSegment(container)}/stats";
}
