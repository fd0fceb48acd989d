using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Json;
using PSDockerTools.Events;

namespace PSDockerTools.Engine.Api;

/// <summary>The events of an engine.</summary>
internal sealed class Events(EngineClient client) : IEvents
{
    // The Date header has a resolution of one second, so that a difference of up to two seconds does not prove different clocks.
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    // Podman stops reading its event file at the requested end time, even if earlier events are still unread. Reading takes far less than this.
    private static readonly TimeSpan s_readingTime = TimeSpan.FromSeconds(1);

    public async IAsyncEnumerable<DockerEvent> ReadAsync(EventQuery query, Action? opened, [EnumeratorCancellation] CancellationToken cancel)
    {
        (DateTimeOffset? since, DateTimeOffset? until) = await SpanAsync(query, cancel);
        if (since > until)
        {
            opened?.Invoke();
            yield break; // the engine would return an error
        }
        bool podman = await client.IsPodmanAsync(cancel);
        DateTimeOffset? end = podman && !query.Follow ? (await NowAsync(cancel)).Latest + s_readingTime : until;
        string path = Query.Of(
            "events",
            ("since", since is DateTimeOffset first ? EngineTime.Of(first).AsSince(podman) : null),
            ("until", end is DateTimeOffset last ? EngineTime.Of(last).AsUntil(podman) : null),
            ("filters", FilterWords.TextOf(query.Filter)));
        HttpResponseMessage response = await client.OpenAsync(HttpMethod.Get, path, cancel);
        opened?.Invoke();
        await foreach (JsonElement message in client.ReadJsonAsync(response, cancel))
        {
            DockerEvent one = message.ToEvent(client.Engine);
            if (end == until || one.Nanoseconds <= EngineTime.Of(until!.Value).Nanoseconds) { yield return one; }
        }
        if (until is null) { throw Translate.Disconnected(client.Engine); }
    }

    public async Task<DateTimeOffset> GetTimeAsync(CancellationToken cancel) => (await NowAsync(cancel)).Earliest;

    /// <summary>
    /// Returns the time span of the request, which always has a beginning: without one, events between the acceptance of the request and the engine's
    /// subscription would be lost. Unless events are followed, it also has an end, without which the engine would wait for more events.
    /// </summary>
    private async Task<(DateTimeOffset? Since, DateTimeOffset? Until)> SpanAsync(EventQuery query, CancellationToken cancel)
    {
        if (query.Follow) { return (query.Since ?? (await NowAsync(cancel)).Earliest, query.Until); }
        DateTimeOffset now = (await NowAsync(cancel)).Latest;
        return (query.Since ?? DateTimeOffset.UnixEpoch, query.Until < now ? query.Until : now);
    }

    /// <summary>
    /// Returns the engine's time: the local time if the engine's Date header agrees, otherwise the second that the header specifies.
    /// </summary>
    private async Task<(DateTimeOffset Earliest, DateTimeOffset Latest)> NowAsync(CancellationToken cancel)
    {
        DateTimeOffset? told = await client.DateAsync(cancel);
        DateTimeOffset ours = DateTimeOffset.UtcNow;
        return told is DateTimeOffset date && (ours - date).Duration() > 2 * s_second ? (date, date + s_second) : (ours, ours);
    }
}
