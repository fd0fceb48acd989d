using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Testing;

/// <summary>
/// Waits for a condition instead of a time: on a quiet machine no longer than is needed, on one that does much else as long as is needed.
/// </summary>
internal static class Eventually
{
    /// <summary>How long a test waits before it fails. It is no measure of anything: only what is broken takes so long.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Waits until the condition holds; fails where it does not.</summary>
    public static void True(Func<bool> holds, string what)
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (!holds())
        {
            Xunit.Assert.True(clock.Elapsed < Limit, $"Not within {Limit}: {what}");
            Thread.Sleep(20);
        }
    }

    /// <inheritdoc cref="True"/>
    public static async Task TrueAsync(Func<bool> holds, string what)
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (!holds())
        {
            Xunit.Assert.True(clock.Elapsed < Limit, $"Not within {Limit}: {what}");
            await Task.Delay(20);
        }
    }
}
