namespace PSDockerTools;

/// <summary>A build failed.</summary>
public sealed class DockerBuildException : DockerException
{
    internal DockerBuildException(EngineReference engine, string message, int? exitCode) : base(DockerErrorKind.Failed, engine, message) =>
        ExitCode = exitCode;

    /// <summary>The exit code of the failed step's command; null where no command failed.</summary>
    public int? ExitCode { get; }
}
