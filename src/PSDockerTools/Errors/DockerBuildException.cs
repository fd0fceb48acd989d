using System;
using PSDockerTools.Errors;

namespace PSDockerTools;

/// <summary>The exception for a failed build.</summary>
public sealed class DockerBuildException : DockerException
{
    internal DockerBuildException(EngineEndpoint? engine, ErrorText text, int? exitCode, Exception? inner = null)
        : base(DockerErrorKind.Failed, engine, text, inner) => ExitCode = exitCode;

    /// <summary>The exit code of the failed step's command; null if no command failed.</summary>
    public int? ExitCode { get; }

    /// <summary>The kind of failure if a base image could not be pulled; null for other failures.</summary>
    internal DockerErrorKind? PullKind { get; init; }
}
