namespace PSDockerTools;

/// <summary>An address range of a network.</summary>
public sealed class DockerSubnet
{
    /// <summary>The range in CIDR form: <c>172.18.0.0/16</c>.</summary>
    public required string Subnet { get; init; }

    /// <summary>The gateway's address; null where the engine chose none.</summary>
    public string? Gateway { get; init; }

    /// <summary>The part of the range that containers get their addresses from; null for all of it.</summary>
    public string? IPRange { get; init; }

    /// <summary>The addresses that the driver keeps for itself, by name.</summary>
    public required DockerOptions AuxiliaryAddresses { get; init; }

    /// <summary>The range.</summary>
    public override string ToString() => Subnet;
}
