using System;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Containers;

/// <summary>How a command ended whose streams have ended.</summary>
internal static class ExecExit
{
    private const int Tries = 20;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(25);

    /// <summary>The stream may end a moment before the engine has taken down the code; -1 where it let go of a command that runs on.</summary>
    public static async Task<int> WaitForExitCodeAsync(this IExecs execs, string exec, CancellationToken cancel)
    {
        for (int attempt = 0; attempt < Tries; attempt++)
        {
            if (await execs.GetExitCodeAsync(exec, cancel) is int code) { return code; }
            await Task.Delay(s_pause, cancel);
        }
        return -1;
    }
}
