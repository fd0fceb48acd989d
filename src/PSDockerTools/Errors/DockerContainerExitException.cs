using System;
using PSDockerTools.Errors;

namespace PSDockerTools;

/// <summary>
/// The exception for a container's command that exited with a code other than 0. If the command could not be started, the code is 126 or
/// 127, as in a shell.
/// </summary>
public sealed class DockerContainerExitException : DockerException
{
    internal DockerContainerExitException(
        DockerErrorKind kind, EngineEndpoint engine, ErrorText text, string container, int exitCode, Exception? inner = null) : base(kind, engine, text, inner)
    {
        Container = container;
        ExitCode = exitCode;
    }

    /// <summary>The name of the container.</summary>
    public string Container { get; }

    /// <summary>The exit code, the same as $LASTEXITCODE.</summary>
    public int ExitCode { get; }
}
