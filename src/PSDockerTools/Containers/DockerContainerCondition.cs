namespace PSDockerTools;

/// <summary>The conditions of a container that can be waited for.</summary>
public enum DockerContainerCondition
{
    /// <summary>The container has exited or was never started.</summary>
    Exited,

    /// <summary>The container is running.</summary>
    Running,

    /// <summary>The container's health check reports healthy.</summary>
    Healthy,

    /// <summary>The container has been removed.</summary>
    Removed,

    /// <summary>The next exit of the container, whether it is running now or not.</summary>
    NextExit,
}
