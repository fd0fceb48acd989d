using System;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Pipeline;

/// <summary>Waits for an answer where only a thread can wait, and not for long: at the prompt, in a completion.</summary>
internal static class Patience
{
    /// <summary>Whether the answer came in time. One that does not hear its token is left behind.</summary>
    public static bool TryWait<T>(TimeSpan limit, Func<CancellationToken, Task<T>> ask, out T answer)
    {
        CancellationTokenSource source = new(limit);
        Task<T> asked = Task.Run(() => ask(source.Token), source.Token);
        bool settled = Task.WaitAny([asked], limit) == 0 && asked.IsCompletedSuccessfully;
        answer = settled ? asked.Result : default!;
        return settled;
    }
}
