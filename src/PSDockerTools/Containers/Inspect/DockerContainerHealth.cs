namespace PSDockerTools;

/// <summary>The result of a container's health check.</summary>
public sealed class DockerContainerHealth
{
    /// <summary><c>healthy</c>, <c>unhealthy</c> or <c>starting</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The number of consecutive failures.</summary>
    public required int FailingStreak { get; init; }

    /// <summary>The results of the latest health checks, the oldest first.</summary>
    public required DockerList<DockerHealthcheckResult> Log { get; init; }

    /// <summary>The health status.</summary>
    public override string ToString() => Status;
}
