using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Events;

/// <summary>
/// Reads the events of an engine from now on. Reconnects if the connection is lost, and continues after the last event that was read: events that
/// the engine still keeps are not lost, and no event is returned twice.
/// </summary>
internal sealed class EventFollower(EventSelection selection)
{
    private const int KeptByEngine = 256; // the number of events that an engine keeps and can return again
    private static readonly TimeSpan s_overlap = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_minRetryDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_maxRetryDelay = TimeSpan.FromSeconds(10);
    private readonly Queue<string> _order = new();
    private readonly HashSet<string> _seen = [];

    public string Engine => selection.Engine.Endpoint.Name;

    public bool IsConnected { get; private set; }

    public string? LastError { get; private set; }

    /// <summary>Follows the events until it is cancelled.</summary>
    /// <param name="opened">Completes when the engine has accepted the first request; fails if it has not, and then nothing is followed.</param>
    /// <param name="handle">Handles an event. The next event is read when it completes.</param>
    /// <param name="cancel">Stops following.</param>
    public async Task RunAsync(TaskCompletionSource opened, Func<DockerEvent, Task> handle, CancellationToken cancel)
    {
        try
        {
            DateTimeOffset start = await selection.Engine.Events.GetTimeAsync(cancel);
            DateTimeOffset since = start;
            for (TimeSpan retryDelay = s_minRetryDelay; ; retryDelay = retryDelay * 2 < s_maxRetryDelay ? retryDelay * 2 : s_maxRetryDelay)
            {
                Stopwatch clock = Stopwatch.StartNew();
                try
                {
                    await foreach (DockerEvent one in selection.Engine.Events.ReadAsync(new EventQuery(since, null, Follow: true, selection.Filter), Opened, cancel))
                    {
                        // Events are not strictly ordered by time. The overlap makes sure that a slightly older event is not lost after a reconnect.
                        if (one.Time is DateTime time && new DateTimeOffset(time) - s_overlap is DateTimeOffset safe) { since = safe > start ? safe : start; }
                        if (IsNew(one) && selection.Fits(one)) { await handle(one); }
                    }
                }
                catch (DockerException e)
                {
                    LastError = e.Message;
                    if (opened.TrySetException(e)) { return; }
                }
                IsConnected = false;
                if (clock.Elapsed > s_maxRetryDelay) { retryDelay = s_minRetryDelay; }
                await Task.Delay(retryDelay, cancel);
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
        if (_order.Count > KeptByEngine) { _seen.Remove(_order.Dequeue()); }
        return true;
    }
}
