namespace PSDockerTools;

/// <summary>How a container ended.</summary>
public sealed class DockerContainerExit : DockerObject
{
    internal DockerContainerExit(EngineEndpoint engine) : base(engine) { }

    /// <summary>The container's id.</summary>
    public required string Id { get; init; }

    /// <summary>The container's name.</summary>
    public required string Name { get; init; }

    /// <summary>The exit code of the main process; 128 plus the signal's number if a signal ended it. A signed 32-bit number, as $LASTEXITCODE is.</summary>
    public required int ExitCode { get; init; }

    /// <summary>The engine's own error, where it could not tell or start; null otherwise.</summary>
    public string? Error { get; init; }

    /// <summary><c>web exited with 0</c>.</summary>
    public override string ToString() => $"{Name} exited with {ExitCode}";
}
