using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Containers;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Logs;

/// <summary>Reads the log of a container.</summary>
internal sealed class ContainerLog(
    EngineClient client, LoggedContainer container, LogQuery query, Func<string, CancellationToken, Task<LoggedContainer>> inspect)
{
    private static readonly TimeSpan s_untilGrace = TimeSpan.FromSeconds(1); // for delayed lines and small clock differences
    private static readonly TimeSpan s_longestTimer = TimeSpan.FromDays(40); // the limit of a timer is about 49 days
    private static readonly TimeSpan s_restartGrace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_restartPause = TimeSpan.FromMilliseconds(100);
    private readonly string _name = container.Name;
    private readonly bool _terminal = container.Terminal;
    private EngineTime? _since = query.Since is DateTimeOffset since ? EngineTime.Of(since) : null;
    private long? _tail = query.Tail;

    public async IAsyncEnumerable<IReadOnlyList<DockerLogLine>> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        bool follow = query.Follow && container.Running && !(query.Until <= DateTimeOffset.Now);
        using CancellationTokenSource over = new();
        if (follow && query.Until - DateTimeOffset.Now + s_untilGrace is TimeSpan left && left < s_longestTimer) { over.CancelAfter(left); }
        if (query.Stream is not null && _tail > 0)
        {
            // The engine applies tail to both streams before it selects the stream, so that the result could be empty.
            yield return await ReadTailAsync((int)Math.Min(_tail.Value, int.MaxValue), cancel);
            if (!follow) { yield break; }
        }
        do
        {
            LogParser parser = await NewParserAsync(follow, cancel);
            LogReader reader = new(client, await SourceAsync(follow, times: true, cancel), parser);
            using CancellationTokenRegistration end = over.Token.Register(reader.End);
            await foreach (IReadOnlyList<DockerLogLine> lines in reader.ReadAsync(cancel)) { yield return lines; }
            ContinueFrom(parser.Next);
        }
        while (follow && !over.IsCancellationRequested && await RunsAgainAsync(over.Token, cancel));
    }

    public async Task<string> ReadTextAsync(bool times, CancellationToken cancel) =>
        await new LogText(client, await SourceAsync(follow: false, times, cancel), _terminal).ReadAsync(cancel);

    private async Task<IReadOnlyList<DockerLogLine>> ReadTailAsync(int count, CancellationToken cancel)
    {
        _tail = null;
        LogParser parser = await NewParserAsync(follow: false, cancel);
        Queue<DockerLogLine> last = new();
        await foreach (IReadOnlyList<DockerLogLine> lines in new LogReader(client, await SourceAsync(follow: false, times: true, cancel), parser).ReadAsync(cancel))
        {
            foreach (DockerLogLine line in lines)
            {
                last.Enqueue(line);
                if (last.Count > count) { last.Dequeue(); }
            }
        }
        ContinueFrom(parser.Next);
        return [.. last];
    }

    private void ContinueFrom(EngineTime? next)
    {
        if (next is null) { return; }
        _since = next;
        _tail = null;
    }

    /// <summary>
    /// Waits for the container to run again. The engine ends a followed log when the container exits, even if it restarts: because of its
    /// restart policy, which the inspect response indicates, or because of a restart request, which it does not. Therefore this method
    /// waits for a moment.
    /// </summary>
    private async Task<bool> RunsAgainAsync(CancellationToken over, CancellationToken cancel)
    {
        DateTime? ended = null;
        for (DateTime deadline = DateTime.UtcNow + s_restartGrace; !over.IsCancellationRequested; await Task.Delay(s_restartPause, cancel))
        {
            LoggedContainer state;
            try { state = await inspect(container.Id, cancel); }
            catch (DockerException e) when (e.Kind == DockerErrorKind.NotFound) { return false; } // the container was removed
            ended ??= state.Finished;
            if (state is { Running: true, Restarting: false })
            {
                // With a tail of zero lines, only new lines are wanted, but lines since the exit are new and may already be written.
                if (_tail is not null && ended is DateTime time) { ContinueFrom(EngineTime.Of(time)); }
                return true;
            }
            if (!state.Restarting && DateTime.UtcNow > deadline) { return false; }
        }
        return false;
    }

    private async Task<LogParser> NewParserAsync(bool follow, CancellationToken cancel) =>
        new(client.Engine, _name, _terminal, query.Details, follow, await client.IsPodmanAsync(cancel));

    private async Task<LogSource> SourceAsync(bool follow, bool times, CancellationToken cancel) =>
        new(await AddressAsync(follow, times, cancel), _name, container.LogDriver);

    private async Task<Uri> AddressAsync(bool follow, bool times, CancellationToken cancel)
    {
        bool podman = await client.IsPodmanAsync(cancel);
        string path = Query.Of(
            $"containers/{client.ContainerSegment(container.Id)}/logs",
            ("stdout", query.Stream != DockerStream.StandardError),
            ("stderr", query.Stream != DockerStream.StandardOutput),
            ("timestamps", times),
            ("details", query.Details),
            ("follow", follow),
            ("tail", _tail),
            ("since", _since?.AsSince(podman)),
            ("until", query.Until is DateTimeOffset until ? EngineTime.Of(until).AsUntil(podman) : null));
        return await client.AddressAsync(path, cancel);
    }
}
