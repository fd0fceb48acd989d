using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Testing;

/// <summary>Waits for a condition instead of a fixed time, so that tests are fast on an idle machine and do not fail on a busy one.</summary>
internal static class Eventually
{
    /// <summary>The time after which a waiting test fails. It is not a performance limit: only a broken test takes this long.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Waits until the condition is true; fails after the limit.</summary>
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
