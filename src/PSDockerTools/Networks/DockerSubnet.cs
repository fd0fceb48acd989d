namespace PSDockerTools;

/// <summary>A subnet of a network.</summary>
public sealed class DockerSubnet
{
    /// <summary>The subnet in CIDR format: <c>172.18.0.0/16</c>.</summary>
    public required string Subnet { get; init; }

    /// <summary>The gateway's address; null if the subnet has no gateway.</summary>
    public string? Gateway { get; init; }

    /// <summary>The IP range in CIDR format, from which containers get their addresses; null for the whole subnet.</summary>
    public string? IPRange { get; init; }

    /// <summary>The auxiliary addresses that the network driver reserves, by name.</summary>
    public required DockerOptions AuxiliaryAddresses { get; init; }

    /// <summary>Returns the subnet.</summary>
    public override string ToString() => Subnet;
}
