using System;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Pipeline;

/// <summary>
/// One request for all who ask at the same time. What is piped in together gathers for a moment, or until the input ends, and is answered by one
/// request; what comes while that is under way gathers for the next. So there is at most one request in flight, and no answer is older than the
/// question: a cmdlet upstream may have created, renamed or stopped an object just before it named it.
/// </summary>
/// <param name="request">Makes the request for how many who asked.</param>
/// <param name="inputEnded">Ends when nobody else will ask, so that there is no reason to wait for more.</param>
/// <param name="cancel">Ends the requests.</param>
internal sealed class SharedRequest<T>(Func<int, CancellationToken, Task<T>> request, Task inputEnded, CancellationToken cancel)
{
    private const int Moments = 10; // at most: a stream of input that does not pause must not hold the first of it back
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(10);
    private readonly object _lock = new();
    private TaskCompletionSource _hurry = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<T>? _gathering;
    private Task _underWay = Task.CompletedTask;
    private int _count;

    /// <summary>The answer to a request that is made after this call. Who calls together gets the same task.</summary>
    public Task<T> Join()
    {
        lock (_lock)
        {
            _count++;
            return _gathering ??= RequestAsync(_underWay);
        }
    }

    /// <summary>Makes the request at once: the caller blocks the pipeline, so that nobody else can ask.</summary>
    public void Hurry()
    {
        lock (_lock)
        {
            if (_gathering is not null) { _hurry.TrySetResult(); }
        }
    }

    private async Task<T> RequestAsync(Task before)
    {
        await Task.Yield(); // out of the lock
        await GatherAsync();
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        int count;
        lock (_lock)
        {
            (_underWay, _gathering) = (_gathering!, null);
            (count, _count) = (_count, 0);
            _hurry = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        return await request(count, cancel);
    }

    private async Task GatherAsync()
    {
        Task noMore = Task.WhenAny(inputEnded, _hurry.Task);
        for (int moment = 0, seen = 0; moment < Moments && !noMore.IsCompleted && seen != Volatile.Read(ref _count); moment++)
        {
            seen = Volatile.Read(ref _count);
            await Task.WhenAny(noMore, Task.Delay(s_moment, cancel));
        }
    }
}
