namespace PSDockerTools;

/// <summary>Which of its two outputs a container wrote to.</summary>
public enum DockerStream
{
    /// <summary>stdout.</summary>
    StandardOutput = 1,

    /// <summary>stderr.</summary>
    StandardError = 2,
}
