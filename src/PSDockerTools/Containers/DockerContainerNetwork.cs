namespace PSDockerTools;

/// <summary>A network that a container is on, and its addresses there.</summary>
public sealed class DockerContainerNetwork
{
    /// <summary>The network's name.</summary>
    public required string Name { get; init; }

    /// <summary>The network's id; null before the container has first run on it.</summary>
    public string? NetworkId { get; init; }

    /// <summary>The container's IPv4 address; null while it does not run.</summary>
    public string? IPAddress { get; init; }

    /// <summary>The container's IPv6 address, where the network has it.</summary>
    public string? IPv6Address { get; init; }

    /// <summary>The container's hardware address; null while it does not run.</summary>
    public string? MacAddress { get; init; }

    /// <summary>The IPv4 gateway.</summary>
    public string? Gateway { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
