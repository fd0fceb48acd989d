using System.Threading;

namespace PSDockerTools.Pipeline;

/// <summary>Returns unique activity IDs, so that cmdlets never share a progress bar.</summary>
internal static class Activity
{
    private static int s_last = 0x0D0C; // different from the small IDs that scripts use

    public static int Next() => Interlocked.Increment(ref s_last);
}
