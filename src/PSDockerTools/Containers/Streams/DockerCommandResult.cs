using System;

namespace PSDockerTools;

/// <summary>What a command in a container wrote, and how it ended.</summary>
public sealed class DockerCommandResult : DockerObject
{
    internal DockerCommandResult(EngineEndpoint engine) : base(engine) { }

    /// <summary>The container's name.</summary>
    public required string Container { get; init; }

    /// <summary>The exit code of the command. A signed 32-bit number, as $LASTEXITCODE is.</summary>
    public required int ExitCode { get; init; }

    /// <summary>The lines of its standard output.</summary>
    public required DockerLines Output { get; init; }

    /// <summary>The lines of its standard error.</summary>
    public required DockerLines Error { get; init; }

    /// <summary>From its start to its end.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The output, as text.</summary>
    public override string ToString() => Output.ToString();
}
