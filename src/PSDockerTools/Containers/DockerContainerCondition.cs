namespace PSDockerTools;

/// <summary>What can be waited for in a container.</summary>
public enum DockerContainerCondition
{
    /// <summary>It has ended, or never ran.</summary>
    Exited,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>Its health check says that it is healthy.</summary>
    Healthy,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It ends once more, whether it runs now or not.</summary>
    NextExit,
}
