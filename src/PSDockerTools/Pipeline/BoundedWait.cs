using System;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Pipeline;

/// <summary>
/// Waits synchronously for a limited time, where a caller must block a thread but not for long: at the prompt and in argument completion.
/// </summary>
internal static class BoundedWait
{
    /// <summary>Returns true if the operation completed in time. An operation that ignores its cancellation token is abandoned.</summary>
    public static bool TryGetResult<T>(TimeSpan limit, Func<CancellationToken, Task<T>> operation, out T result)
    {
        CancellationTokenSource source = new(limit);
        Task<T> task = Task.Run(() => operation(source.Token), source.Token);
        bool completed = Task.WaitAny([task], limit) == 0 && task.IsCompletedSuccessfully;
        result = completed ? task.Result : default!;
        return completed;
    }
}
