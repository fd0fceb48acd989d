namespace PSDockerTools;

/// <summary>The output stream of a container that a line was written to.</summary>
public enum DockerStream
{
    /// <summary>The standard output (stdout).</summary>
    StandardOutput = 1,

    /// <summary>The standard error (stderr).</summary>
    StandardError = 2,
}
