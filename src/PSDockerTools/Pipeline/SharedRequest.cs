using System;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Pipeline;

/// <summary>
/// Combines concurrent calls into one request. Calls are collected for a short time, or until the pipeline input ends, and share one request; calls
/// that arrive while it is in flight share the next one. So at most one request is in flight, and a result is never older than the call: an upstream
/// cmdlet may have created, renamed or stopped an object just before it wrote its name.
/// </summary>
/// <param name="request">Sends the request; the first argument is the number of calls that share it.</param>
/// <param name="inputEnded">Completes when the pipeline input ends, after which waiting for more calls is pointless.</param>
/// <param name="cancel">Cancels the requests.</param>
internal sealed class SharedRequest<T>(Func<int, CancellationToken, Task<T>> request, Task inputEnded, CancellationToken cancel)
{
    private const int MaxWaits = 10; // limits the total wait, so that continuous input does not delay the first call
    private static readonly TimeSpan s_waitInterval = TimeSpan.FromMilliseconds(10);
    private readonly object _lock = new();
    private TaskCompletionSource _sendNow = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<T>? _pending;
    private Task _inFlight = Task.CompletedTask;
    private int _count;

    /// <summary>Returns the result of a request that is sent after this call. Calls that are combined return the same task.</summary>
    public Task<T> Join()
    {
        lock (_lock)
        {
            _count++;
            return _pending ??= RequestAsync(_inFlight);
        }
    }

    /// <summary>Sends the request without further waiting: the caller blocks the pipeline, so there can be no other calls.</summary>
    public void SendNow()
    {
        lock (_lock)
        {
            if (_pending is not null) { _sendNow.TrySetResult(); }
        }
    }

    private async Task<T> RequestAsync(Task previous)
    {
        await Task.Yield(); // leaves the lock
        await CollectCallsAsync();
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        int count;
        lock (_lock)
        {
            (_inFlight, _pending) = (_pending!, null);
            (count, _count) = (_count, 0);
            _sendNow = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        return await request(count, cancel);
    }

    private async Task CollectCallsAsync()
    {
        Task noMore = Task.WhenAny(inputEnded, _sendNow.Task);
        for (int wait = 0, seen = 0; wait < MaxWaits && !noMore.IsCompleted && seen != Volatile.Read(ref _count); wait++)
        {
            seen = Volatile.Read(ref _count);
            await Task.WhenAny(noMore, Task.Delay(s_waitInterval, cancel));
        }
    }
}
