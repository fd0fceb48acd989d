using PSDockerTools.Errors;

namespace PSDockerTools.Containers;

/// <summary>The exit codes of docker run for containers that did not start (docker/cli, cli/command/container/run.go).</summary>
internal static class StartFailure
{
    /// <summary>The engine returned an error; no command was run.</summary>
    public const int EngineError = 125;

    private const int NotExecutable = 126;
    private const int NotFound = 127;

    public static int ExitCode(DockerException failure) => failure.Cause.Kind switch
    {
        EngineCauseKind.ProgramMissing or EngineCauseKind.DirectoryMissing => NotFound,
        EngineCauseKind.ProgramNotExecutable => NotExecutable,
        _ => EngineError,
    };
}
