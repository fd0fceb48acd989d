using System;
using PSDockerTools.Networks;
using PSDockerTools.Resources;

namespace PSDockerTools;

/// <summary>A network with its subnets and its connected containers.</summary>
[DescribedBy(typeof(NetworkResource))]
public sealed class DockerNetwork : DockerObject
{
    internal DockerNetwork(EngineEndpoint engine) : base(engine) { }

    /// <summary>The full ID: 64 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The driver: <c>bridge</c>, <c>host</c>, <c>overlay</c>, <c>macvlan</c>, <c>ipvlan</c>, <c>null</c>, or a plugin's name.</summary>
    public required string Driver { get; init; }

    /// <summary>The scope: <c>local</c>, <c>swarm</c> or <c>global</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>
    /// The creation time in local time; null if the engine does not return it. PowerShell sorts $null before any date: test for $null, too.
    /// </summary>
    public required DateTime? Created { get; init; }

    /// <summary>The subnets with their gateways.</summary>
    public required DockerSubnetList Subnets { get; init; }

    /// <summary>The running containers on the network.</summary>
    public required DockerNetworkContainerList Containers { get; init; }

    /// <summary>True if external access to the network is restricted.</summary>
    public required bool Internal { get; init; }

    /// <summary>True if standalone containers can attach to a swarm network.</summary>
    public required bool Attachable { get; init; }

    /// <summary>True if the network is the routing-mesh network of a swarm.</summary>
    public bool Ingress { get; init; }

    /// <summary>True if IPv4 is enabled. Always true for engines before version 28.</summary>
    public bool IPv4 { get; init; } = true;

    /// <summary>True if IPv6 is enabled.</summary>
    public required bool IPv6 { get; init; }

    /// <summary>The labels.</summary>
    public required DockerLabels Labels { get; init; }

    /// <summary>The network driver's options.</summary>
    public required DockerOptions Options { get; init; }

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;
}
