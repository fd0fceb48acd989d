using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace PSDockerTools.Bench;

/// <summary>Runs two operations alternately, so that other load on the machine affects both, and returns the medians.</summary>
internal sealed class AlternatingRuns(int rounds)
{
    /// <summary>The preparation before each run, which is not measured.</summary>
    public Func<Task> Prepare { get; init; } = () => Task.CompletedTask;

    /// <summary>The number of unmeasured rounds, which load code and fill caches.</summary>
    public int WarmUps { get; init; } = 1;

    /// <summary>Returns the times in milliseconds.</summary>
    public async Task<Comparison> RunAsync(Func<Task> ours, Func<Task> baseline)
    {
        List<double> our = [], other = [];
        for (int round = -WarmUps; round < rounds; round++)
        {
            // The order alternates between rounds.
            foreach (bool isOurs in (bool[])(round % 2 == 0 ? [true, false] : [false, true]))
            {
                await Prepare();
                Stopwatch clock = Stopwatch.StartNew();
                await (isOurs ? ours() : baseline());
                if (round >= 0) { (isOurs ? our : other).Add(clock.Elapsed.TotalMilliseconds); }
            }
        }
        return new Comparison(Median(our), Median(other));
    }

    /// <summary>Returns the quantile: the smallest value that at least the given fraction of the values does not exceed.</summary>
    public static double Quantile(IEnumerable<double> values, double fraction)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(int)Math.Ceiling(fraction * sorted.Length) - 1];
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
