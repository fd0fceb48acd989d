using System;
using PSDockerTools.Errors;

namespace PSDockerTools;

/// <summary>The command in a container ended with an exit code other than 0, or could not be started: then the code is 126 or 127, as in a shell.</summary>
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

    /// <summary>The exit code, which $LASTEXITCODE has, too.</summary>
    public int ExitCode { get; }
}
