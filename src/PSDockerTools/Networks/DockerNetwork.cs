using System;
using PSDockerTools.Networks;
using PSDockerTools.Resources;

namespace PSDockerTools;

/// <summary>A network, with its subnets and the containers on it.</summary>
[DescribedBy(typeof(NetworkResource))]
public sealed class DockerNetwork : DockerObject
{
    internal DockerNetwork(EngineEndpoint engine) : base(engine) { }

    /// <summary>All 64 digits of the id.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The driver: <c>bridge</c>, <c>host</c>, <c>overlay</c>, <c>macvlan</c>, <c>ipvlan</c>, <c>null</c>, or a plugin's name.</summary>
    public required string Driver { get; init; }

    /// <summary><c>local</c>, <c>swarm</c> or <c>global</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>When it was created, in local time; null where the engine does not know. To PowerShell $null is before any date: test for it, too.</summary>
    public required DateTime? Created { get; init; }

    /// <summary>Its address ranges and gateways.</summary>
    public required DockerSubnetList Subnets { get; init; }

    /// <summary>The running containers on it.</summary>
    public required DockerNetworkContainerList Containers { get; init; }

    /// <summary>Whether it has no way out.</summary>
    public required bool Internal { get; init; }

    /// <summary>Whether containers that are no service's may join it, where it is a swarm's.</summary>
    public required bool Attachable { get; init; }

    /// <summary>Whether it is the routing-mesh network of a swarm.</summary>
    public bool Ingress { get; init; }

    /// <summary>Whether it has IPv4. Networks of engines before 28 always have.</summary>
    public bool IPv4 { get; init; } = true;

    /// <summary>Whether it has IPv6.</summary>
    public required bool IPv6 { get; init; }

    /// <summary>Its labels.</summary>
    public required DockerLabels Labels { get; init; }

    /// <summary>The driver options that it was made with.</summary>
    public required DockerOptions Options { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
