namespace PSDockerTools.Engine;

/// <summary>A build that failed.</summary>
internal sealed class DockerBuildException(EngineReference engine, string message, int? exitCode)
    : DockerEngineException(DockerErrorKind.Failed, engine, message)
{
    /// <summary>What the failing step's command returned; null where the failure was no command's.</summary>
    public int? ExitCode { get; } = exitCode;
}
