namespace PSDockerTools.Containers;

/// <summary>A container to measure.</summary>
/// <param name="Container">The container, in the state of the list.</param>
/// <param name="IsNamed">
/// True if the container was specified by name or ID; false if a wildcard matched it or all running containers were selected.
/// </param>
internal sealed record StatsTarget(DockerContainer Container, bool IsNamed)
{
    /// <summary>True if the container can use resources. A paused one can: it uses memory.</summary>
    public bool IsRunning => Container.State is "running" or "paused" or "restarting";
}
