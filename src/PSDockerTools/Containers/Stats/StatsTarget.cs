namespace PSDockerTools.Containers;

/// <summary>A container to measure.</summary>
/// <param name="Container">The container, as it was when it was looked for.</param>
/// <param name="IsNamed">Whether it was named itself, and not fitted by a wildcard or because all are meant.</param>
internal sealed record StatsTarget(DockerContainer Container, bool IsNamed)
{
    /// <summary>Whether there is anything to measure: a paused one uses memory.</summary>
    public bool Runs => Container.State is "running" or "paused" or "restarting";
}
