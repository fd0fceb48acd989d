namespace PSDockerTools;

/// <summary>The exit of a container.</summary>
public sealed class DockerContainerExit : DockerObject
{
    internal DockerContainerExit(EngineEndpoint engine) : base(engine) { }

    /// <summary>The container's id.</summary>
    public required string Id { get; init; }

    /// <summary>The container's name.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The exit code of the main process; 128 plus the signal number if a signal ended it. A signed 32-bit number, as in $LASTEXITCODE.
    /// </summary>
    public required int ExitCode { get; init; }

    /// <summary>The engine's error message if the container could not be started or its exit could not be determined; null otherwise.</summary>
    public string? Error { get; init; }

    /// <summary>The name and the exit code: <c>web exited with 0</c>.</summary>
    public override string ToString() => $"{Name} exited with {ExitCode}";
}
