namespace PSDockerTools;

/// <summary>What a container's health check says.</summary>
public sealed class DockerContainerHealth
{
    /// <summary><c>healthy</c>, <c>unhealthy</c> or <c>starting</c>.</summary>
    public required string Status { get; init; }

    /// <summary>How many checks have failed since the last good one.</summary>
    public required int FailingStreak { get; init; }

    /// <summary>The last checks, the oldest first.</summary>
    public required DockerList<DockerHealthcheckResult> Log { get; init; }

    /// <summary>The word.</summary>
    public override string ToString() => Status;
}
