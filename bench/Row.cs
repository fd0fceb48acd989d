namespace PSDockerTools.Bench;

/// <summary>A line of the table.</summary>
/// <param name="What">What was done.</param>
/// <param name="Ours">What it took us.</param>
/// <param name="Beside">What it took beside us, and whom.</param>
/// <param name="Ratio">Ours in units of the other.</param>
/// <param name="Goal">What it is to be.</param>
/// <param name="Met">Whether it is; null where nothing is asked for.</param>
internal sealed record Row(string What, string Ours, string Beside, string Ratio, string Goal, bool? Met)
{
    private const double FlatMemory = 1.25;

    /// <summary>Two times beside each other; the goal is the largest ratio.</summary>
    public static Row Of(string what, string beside, Comparison times, double? largest = null) => new(
        what,
        Figure.Time(times.Ours),
        $"{beside}: {Figure.Time(times.Theirs)}",
        Figure.Ratio(times.Ratio),
        largest is double goal ? $"at most {Figure.Ratio(goal)}" : "",
        largest is null ? null : times.Ratio <= largest);

    /// <summary>Two times of which the one is the other and something more; the goal is the most that this may be.</summary>
    public static Row OfDifference(string what, string beside, Comparison times, double? most = null)
    {
        double more = times.Ours - times.Theirs;
        return new Row(
            what,
            Figure.Time(times.Ours),
            $"{beside}: {Figure.Time(times.Theirs)}",
            $"+{Figure.Time(more)}",
            most is double goal ? $"at most +{Figure.Time(goal)}" : "",
            most is null ? null : more <= most);
    }

    /// <summary>Two peaks of a process's memory beside each other; they are to be the same, but for the collector's moods.</summary>
    public static Row OfMemory(string what, string beside, Comparison bytes) => new(
        what,
        Figure.Memory(bytes.Ours),
        $"{beside}: {Figure.Memory(bytes.Theirs)}",
        Figure.Ratio(bytes.Ratio),
        $"at most {Figure.Ratio(FlatMemory)}",
        bytes.Ratio <= FlatMemory);

    /// <summary>How late something is; the goal is for nineteen in twenty.</summary>
    public static Row OfDelay(string what, double median, double mostly, double longest) => new(
        what, Figure.Time(median), $"19 of 20 within {Figure.Time(mostly)}", "", $"at most {Figure.Time(longest)}", mostly <= longest);
}
