namespace PSDockerTools;

/// <summary>The logging configuration of a container.</summary>
public sealed class DockerLogConfig
{
    /// <summary>The logging driver: <c>json-file</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The logging driver's options.</summary>
    public required DockerOptions Config { get; init; }

    /// <summary>The logging driver, and its options if there are any: <c>json-file (max-size=10m)</c>.</summary>
    public override string ToString() => Config.Count == 0 ? Type : $"{Type} ({Config})";
}
