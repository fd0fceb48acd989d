using System;

namespace PSDockerTools;

/// <summary>The output and the exit code of a command in a container.</summary>
public sealed class DockerCommandResult : DockerObject
{
    internal DockerCommandResult(EngineEndpoint engine) : base(engine) { }

    /// <summary>The container's name.</summary>
    public required string Container { get; init; }

    /// <summary>The exit code of the command, signed 32-bit as in $LASTEXITCODE.</summary>
    public required int ExitCode { get; init; }

    /// <summary>The lines of the standard output.</summary>
    public required DockerLines Output { get; init; }

    /// <summary>The lines of the standard error.</summary>
    public required DockerLines Error { get; init; }

    /// <summary>The time from the start of the command to its exit.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The lines of the standard output as text.</summary>
    public override string ToString() => Output.ToString();
}
