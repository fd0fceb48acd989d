using System.Threading;

namespace PSDockerTools.Pipeline;

/// <summary>Numbers for progress bars; each its own, so that two cmdlets never share one.</summary>
internal static class Activity
{
    private static int s_last = 0x0D0C; // away from the small numbers that scripts use

    public static int Next() => Interlocked.Increment(ref s_last);
}
