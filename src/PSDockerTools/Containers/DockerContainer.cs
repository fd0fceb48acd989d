using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using PSDockerTools.Containers;
using PSDockerTools.Resources;

namespace PSDockerTools;

/// <summary>A container as its engine lists it, running or not.</summary>
[DescribedBy(typeof(ContainerResource))]
public class DockerContainer : DockerObject
{
    internal DockerContainer(EngineEndpoint engine) : base(engine) { }

    /// <summary>Copies a container, for a derived class with more properties.</summary>
    [SetsRequiredMembers]
    private protected DockerContainer(DockerContainer same) : base(same.Home)
    {
        Id = same.Id;
        Name = same.Name;
        Image = same.Image;
        ImageId = same.ImageId;
        Command = same.Command;
        Created = same.Created;
        State = same.State;
        Status = same.Status;
        Health = same.Health;
        Ports = same.Ports;
        Labels = same.Labels;
        Mounts = same.Mounts;
        Networks = same.Networks;
        NetworkMode = same.NetworkMode;
        SizeWritten = same.SizeWritten;
        SizeTotal = same.SizeTotal;
    }

    /// <summary>Returns a copy with a health status, which the engine's list does not have.</summary>
    internal DockerContainer WithHealth(string health) => new(this) { Health = health };

    /// <summary>Returns a copy for a removed container: the last known properties, without the previous state and health.</summary>
    internal DockerContainer AsRemoved() => new(this) { State = "removing", Status = "Removal In Progress", Health = "none" };

    /// <summary>The full ID of the container, 64 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The container's name, without the engine's leading slash.</summary>
    public required string Name { get; init; }

    /// <summary>The image, by the name that was used to create the container; an ID if the name now refers to another image.</summary>
    public required string Image { get; init; }

    /// <summary>The ID of the image that the container was created from: <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public required string ImageId { get; init; }

    /// <summary>The entry point and the arguments, in the engine's format.</summary>
    public required string Command { get; init; }

    /// <summary>
    /// The time of the creation, in local time; null if the engine does not return it. In PowerShell, $null is
    /// less than every date, so a comparison must also test for $null.
    /// </summary>
    public required DateTime? Created { get; init; }

    /// <summary>
    /// The engine's status: <c>created</c>, <c>running</c>, <c>paused</c>, <c>restarting</c>, <c>removing</c>, <c>exited</c>, <c>dead</c>.
    /// </summary>
    public virtual required string State { get; init; }

    /// <summary>The status text of the engine: <c>Up 3 hours (healthy)</c>, <c>Exited (0) 2 days ago</c>.</summary>
    public virtual required string Status { get; init; }

    /// <summary>
    /// The health status: <c>healthy</c>, <c>unhealthy</c>, <c>starting</c>; <c>none</c> if the container has no health check or is not running.
    /// </summary>
    public virtual required string Health { get; init; }

    /// <summary>The exposed and published ports.</summary>
    public required DockerPortList Ports { get; init; }

    /// <summary>The container's labels.</summary>
    public required DockerLabels Labels { get; init; }

    /// <summary>The mounts of the container.</summary>
    public required DockerMountList Mounts { get; init; }

    /// <summary>The networks that the container is connected to.</summary>
    public required DockerContainerNetworkList Networks { get; init; }

    /// <summary>
    /// The network mode that was set when the container was created: <c>default</c>, <c>bridge</c>, <c>host</c>, <c>none</c>, a network's name.
    /// </summary>
    public required string NetworkMode { get; init; }

    /// <summary>
    /// The size of the container's writable layer in bytes; null if sizes were not requested, because the engine computes them slowly.
    /// </summary>
    public long? SizeWritten { get; init; }

    /// <summary>The size of the container's whole file system in bytes; null if sizes were not requested.</summary>
    public long? SizeTotal { get; init; }

    /// <summary>The container's Compose project, from its labels; null if it has none.</summary>
    public string? ComposeProject => Labels.GetValueOrDefault("com.docker.compose.project");

    /// <summary>The container's Compose service, from its labels; null if it has none.</summary>
    public string? ComposeService => Labels.GetValueOrDefault("com.docker.compose.service");

    /// <summary>The container's name.</summary>
    public override string ToString() => Name;
}
