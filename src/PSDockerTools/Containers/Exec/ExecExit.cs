using System;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Containers;

/// <summary>Reads the exit code of a command after its streams have ended.</summary>
internal static class ExecExit
{
    private const int Attempts = 20;
    private static readonly TimeSpan s_retryDelay = TimeSpan.FromMilliseconds(25);

    /// <summary>
    /// Waits for the exit code: the streams may end shortly before the engine records it. Returns -1 if the command is still running after half a
    /// second.
    /// </summary>
    public static async Task<int> WaitForExitCodeAsync(this IExecs execs, string exec, CancellationToken cancel)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            if (await execs.GetExitCodeAsync(exec, cancel) is int code) { return code; }
            await Task.Delay(s_retryDelay, cancel);
        }
        return -1;
    }
}
