namespace PSDockerTools;

/// <summary>A container on a network.</summary>
public sealed class DockerNetworkContainer
{
    /// <summary>The container's ID.</summary>
    public required string Id { get; init; }

    /// <summary>The container's name.</summary>
    public required string Name { get; init; }

    /// <summary>The IPv4 address with the prefix length: <c>172.18.0.2/16</c>.</summary>
    public string? IPAddress { get; init; }

    /// <summary>The IPv6 address with the prefix length.</summary>
    public string? IPv6Address { get; init; }

    /// <summary>The MAC address.</summary>
    public string? MacAddress { get; init; }

    /// <summary>Returns the container's name.</summary>
    public override string ToString() => Name;
}
