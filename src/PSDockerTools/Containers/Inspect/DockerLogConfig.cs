namespace PSDockerTools;

/// <summary>Where a container's log goes.</summary>
public sealed class DockerLogConfig
{
    /// <summary>The log driver: <c>json-file</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The driver's options.</summary>
    public required DockerOptions Config { get; init; }

    /// <summary>The driver, and its options where it has some: <c>json-file (max-size=10m)</c>.</summary>
    public override string ToString() => Config.Count == 0 ? Type : $"{Type} ({Config})";
}
