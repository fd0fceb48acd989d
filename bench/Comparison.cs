namespace PSDockerTools.Bench;

/// <summary>The medians of what was measured side by side.</summary>
internal sealed record Comparison(double Ours, double Theirs)
{
    public double Ratio => Ours / Theirs;
}
