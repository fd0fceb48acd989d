using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Events;

/// <summary>
/// Reads the events of an engine from now on, and goes on after the engine was gone: from where it was, as far as the engine still has
/// it, and nothing twice.
/// </summary>
internal sealed class EventFollower(EventSelection selection)
{
    private const int Kept = 256; // by the engine: it can say no older one again
    private static readonly TimeSpan s_overlap = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_shortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(10);
    private readonly Queue<string> _order = new();
    private readonly HashSet<string> _seen = [];

    public string Engine => selection.Engine.Endpoint.Name;

    public bool IsConnected { get; private set; }

    public string? LastError { get; private set; }

    /// <summary>Follows until it is cancelled.</summary>
    /// <param name="opened">Ends when the engine has taken the first request, or with the reason why it has not; then nothing is followed.</param>
    /// <param name="take">Takes an event; the next is read when it has.</param>
    /// <param name="cancel">Ends the following.</param>
    public async Task RunAsync(TaskCompletionSource opened, Func<DockerEvent, Task> take, CancellationToken cancel)
    {
        try
        {
            DateTimeOffset start = await selection.Engine.Events.GetTimeAsync(cancel);
            DateTimeOffset since = start;
            for (TimeSpan pause = s_shortestPause; ; pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause)
            {
                Stopwatch clock = Stopwatch.StartNew();
                try
                {
                    await foreach (DockerEvent one in selection.Engine.Events.ReadAsync(new EventQuery(since, null, Follow: true, selection.Filter), Opened, cancel))
                    {
                        // Engines do not quite keep the order of the times: one a little older may still come, and would be lost without the overlap.
                        if (one.Time is DateTime time && new DateTimeOffset(time) - s_overlap is DateTimeOffset safe) { since = safe > start ? safe : start; }
                        if (IsNew(one) && selection.Fits(one)) { await take(one); }
                    }
                }
                catch (DockerException e)
                {
                    LastError = e.Message;
                    if (opened.TrySetException(e)) { return; }
                }
                IsConnected = false;
                if (clock.Elapsed > s_longestPause) { pause = s_shortestPause; }
                await Task.Delay(pause, cancel);
            }
        }
        catch (DockerException e) { opened.TrySetException(e); }
        catch (OperationCanceledException) { opened.TrySetCanceled(cancel); }
        finally { IsConnected = false; }

        void Opened()
        {
            IsConnected = true;
            opened.TrySetResult();
        }
    }

    private bool IsNew(DockerEvent one)
    {
        string key = $"{one.Nanoseconds} {one.Type} {one.Action} {one.Detail} {one.ActorId} {one.Attributes}";
        if (!_seen.Add(key)) { return false; }
        _order.Enqueue(key);
        if (_order.Count > Kept) { _seen.Remove(_order.Dequeue()); }
        return true;
    }
}
