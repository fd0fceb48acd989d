using System;
using PSDockerTools.Errors;

namespace PSDockerTools;

/// <summary>A build failed.</summary>
public sealed class DockerBuildException : DockerException
{
    internal DockerBuildException(EngineEndpoint? engine, ErrorText text, int? exitCode, Exception? inner = null)
        : base(DockerErrorKind.Failed, engine, text, inner) => ExitCode = exitCode;

    /// <summary>The exit code of the failed step's command; null where no command failed.</summary>
    public int? ExitCode { get; }

    /// <summary>Why a base image could not be pulled, if that is what failed; null for what no registry says.</summary>
    internal DockerErrorKind? PullKind { get; init; }
}
