namespace PSDockerTools;

/// <summary>The networks of a container and its addresses on them.</summary>
public sealed class DockerNetworkSettings
{
    /// <summary>The ports that are published now; a port that is only exposed has no host port.</summary>
    public required DockerList<DockerPortBinding> Ports { get; init; }

    /// <summary>The container's endpoints, one for each network.</summary>
    public required DockerList<DockerEndpoint> Networks { get; init; }

    /// <summary>The ID of the network namespace; null if the container is not running.</summary>
    public string? SandboxID { get; init; }

    /// <summary>The path of the network namespace on the engine's host; null if the container is not running.</summary>
    public string? SandboxKey { get; init; }

    /// <summary>The networks and the addresses on them.</summary>
    public override string ToString() => Networks.ToString();
}
