namespace PSDockerTools.Bench;

/// <summary>The median results of the module and of the baseline.</summary>
internal sealed record Comparison(double Ours, double Baseline)
{
    public double Ratio => Ours / Baseline;
}
