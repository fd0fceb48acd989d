namespace PSDockerTools;

/// <summary>The networks of a container, and its addresses there.</summary>
public sealed class DockerNetworkSettings
{
    /// <summary>Where its ports are published now; one that is only exposed has no host port.</summary>
    public required DockerList<DockerPortBinding> Ports { get; init; }

    /// <summary>The networks that it is on.</summary>
    public required DockerList<DockerEndpoint> Networks { get; init; }

    /// <summary>The id of its network namespace; null while it does not run.</summary>
    public string? SandboxID { get; init; }

    /// <summary>Where its network namespace is on the engine's host; null while it does not run.</summary>
    public string? SandboxKey { get; init; }

    /// <summary>The networks and the addresses there.</summary>
    public override string ToString() => Networks.ToString();
}
