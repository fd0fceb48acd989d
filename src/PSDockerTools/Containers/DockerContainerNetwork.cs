namespace PSDockerTools;

/// <summary>A network that a container is connected to, and the container's addresses on it.</summary>
public sealed class DockerContainerNetwork
{
    /// <summary>The network's name.</summary>
    public required string Name { get; init; }

    /// <summary>The network's ID; null before the container was first started on the network.</summary>
    public string? NetworkId { get; init; }

    /// <summary>The container's IPv4 address; null if the container is not running.</summary>
    public string? IPAddress { get; init; }

    /// <summary>The container's IPv6 address; null if the network has no IPv6 or the container is not running.</summary>
    public string? IPv6Address { get; init; }

    /// <summary>The container's MAC address; null if the container is not running.</summary>
    public string? MacAddress { get; init; }

    /// <summary>The IPv4 gateway.</summary>
    public string? Gateway { get; init; }

    /// <summary>The network's name.</summary>
    public override string ToString() => Name;
}
