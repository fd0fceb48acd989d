using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace PSDockerTools.Bench;

/// <summary>Runs two things by turns, so that whatever else the machine does falls on both, and takes the medians.</summary>
internal sealed class Contest(int rounds)
{
    /// <summary>What is done before each run, and not timed.</summary>
    public Func<Task> Prepare { get; init; } = () => Task.CompletedTask;

    /// <summary>Rounds that do not count: they load code and fill caches.</summary>
    public int WarmUps { get; init; } = 1;

    /// <summary>What each takes, in milliseconds.</summary>
    public async Task<Comparison> RunAsync(Func<Task> ours, Func<Task> theirs)
    {
        List<double> our = [], their = [];
        for (int round = -WarmUps; round < rounds; round++)
        {
            // Who goes first goes second the next time.
            foreach (bool isOurs in (bool[])(round % 2 == 0 ? [true, false] : [false, true]))
            {
                await Prepare();
                Stopwatch clock = Stopwatch.StartNew();
                await (isOurs ? ours() : theirs());
                if (round >= 0) { (isOurs ? our : their).Add(clock.Elapsed.TotalMilliseconds); }
            }
        }
        return new Comparison(Median(our), Median(their));
    }

    /// <summary>What that part of the values is not above.</summary>
    public static double Quantile(IEnumerable<double> values, double part)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(int)Math.Ceiling(part * sorted.Length) - 1];
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
