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

    /// <summary>The same container, for what knows more of it.</summary>
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

    /// <summary>The same container with a health that the list does not have.</summary>
    internal DockerContainer WithHealth(string health) => new(this) { Health = health };

    /// <summary>The same container when the engine has removed it: what was known last, without the state and the health that it had then.</summary>
    internal DockerContainer AsRemoved() => new(this) { State = "removing", Status = "Removal In Progress", Health = "none" };

    /// <summary>All 64 digits of the id.</summary>
    public required string Id { get; init; }

    /// <summary>The name, without the engine's leading slash.</summary>
    public required string Name { get; init; }

    /// <summary>The image as it was named when the container was made; an id when that name has since moved on.</summary>
    public required string Image { get; init; }

    /// <summary>The id of the image that it was made from: <c>sha256:</c> and 64 digits.</summary>
    public required string ImageId { get; init; }

    /// <summary>What it runs, as the engine prints it: entry point and arguments.</summary>
    public required string Command { get; init; }

    /// <summary>When it was created, in local time; null where the engine does not know. To PowerShell $null is before any date: test for it, too.</summary>
    public required DateTime? Created { get; init; }

    /// <summary>The engine's own word: <c>created</c>, <c>running</c>, <c>paused</c>, <c>restarting</c>, <c>removing</c>, <c>exited</c>, <c>dead</c>.</summary>
    public virtual required string State { get; init; }

    /// <summary>The engine's own sentence: <c>Up 3 hours (healthy)</c>, <c>Exited (0) 2 days ago</c>.</summary>
    public virtual required string Status { get; init; }

    /// <summary><c>healthy</c>, <c>unhealthy</c>, <c>starting</c>, or <c>none</c> where it has no health check or does not run.</summary>
    public virtual required string Health { get; init; }

    /// <summary>The ports it exposes and publishes.</summary>
    public required DockerPortList Ports { get; init; }

    /// <summary>Its labels.</summary>
    public required DockerLabels Labels { get; init; }

    /// <summary>What is mounted into it.</summary>
    public required DockerMountList Mounts { get; init; }

    /// <summary>The networks it is on.</summary>
    public required DockerContainerNetworkList Networks { get; init; }

    /// <summary>The network mode it was made with: <c>default</c>, <c>bridge</c>, <c>host</c>, <c>none</c>, a network's name.</summary>
    public required string NetworkMode { get; init; }

    /// <summary>Bytes that it has written on top of its image; null unless sizes were asked for, since the engine computes them slowly.</summary>
    public long? SizeWritten { get; init; }

    /// <summary>Bytes of its whole file system; null unless sizes were asked for.</summary>
    public long? SizeTotal { get; init; }

    /// <summary>The Compose project that it belongs to, from its labels; null if none.</summary>
    public string? ComposeProject => Labels.GetValueOrDefault("com.docker.compose.project");

    /// <summary>The Compose service that it belongs to, from its labels; null if none.</summary>
    public string? ComposeService => Labels.GetValueOrDefault("com.docker.compose.service");

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
