namespace PSDockerTools.Bench;

/// <summary>A row of the table.</summary>
/// <param name="What">The measured operation.</param>
/// <param name="Ours">The result of the module.</param>
/// <param name="Baseline">The baseline and its result.</param>
/// <param name="Ratio">The module's result relative to the baseline.</param>
/// <param name="Goal">The goal.</param>
/// <param name="Met">Indicates that the goal is met; null without a goal.</param>
internal sealed record Row(string What, string Ours, string Baseline, string Ratio, string Goal, bool? Met)
{
    private const double FlatMemory = 1.25;

    /// <summary>Compares two times; the goal is the maximum ratio.</summary>
    public static Row Of(string what, string baseline, Comparison times, double? maximum = null) => new(
        what,
        Figure.Time(times.Ours),
        $"{baseline}: {Figure.Time(times.Baseline)}",
        Figure.Ratio(times.Ratio),
        maximum is double goal ? $"at most {Figure.Ratio(goal)}" : "",
        maximum is null ? null : times.Ratio <= maximum);

    /// <summary>Compares a time with a baseline that is part of it; the goal is the maximum difference.</summary>
    public static Row OfDifference(string what, string baseline, Comparison times, double? maximum = null)
    {
        double difference = times.Ours - times.Baseline;
        return new Row(
            what,
            Figure.Time(times.Ours),
            $"{baseline}: {Figure.Time(times.Baseline)}",
            $"+{Figure.Time(difference)}",
            maximum is double goal ? $"at most +{Figure.Time(goal)}" : "",
            maximum is null ? null : difference <= maximum);
    }

    /// <summary>Compares the peak memory of two processes, which should be equal within a tolerance for garbage collection.</summary>
    public static Row OfMemory(string what, string baseline, Comparison bytes) => new(
        what,
        Figure.Memory(bytes.Ours),
        $"{baseline}: {Figure.Memory(bytes.Baseline)}",
        Figure.Ratio(bytes.Ratio),
        $"at most {Figure.Ratio(FlatMemory)}",
        bytes.Ratio <= FlatMemory);

    /// <summary>Reports a delay; the goal applies to the 95th percentile.</summary>
    public static Row OfDelay(string what, double median, double percentile, double maximum) => new(
        what, Figure.Time(median), $"19 of 20 within {Figure.Time(percentile)}", "", $"at most {Figure.Time(maximum)}", percentile <= maximum);
}
