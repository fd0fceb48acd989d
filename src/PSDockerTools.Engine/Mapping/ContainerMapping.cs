using System;
using System.Collections.Generic;
using System.Linq;
using Docker.DotNet.Models;

namespace PSDockerTools.Engine.Mapping;

/// <summary>Makes our containers of the library's.</summary>
internal static class ContainerMapping
{
    public static DockerContainer ToContainer(this ContainerListResponse container, EngineReference engine) => new(engine)
    {
        Id = container.ID,
        Name = Name(container.Names),
        Image = container.Image,
        ImageId = container.ImageID,
        Command = container.Command,
        Created = container.Created.ToLocalTime(),
        State = container.State,
        Status = container.Status,
        Health = container.Health?.Status is { Length: > 0 } health ? health : Health(container.Status),
        Ports = new DockerPortList([.. (container.Ports ?? []).Select(ToPort).OrderBy(port => port.ContainerPort).ThenBy(port => port.HostAddress, StringComparer.Ordinal)]),
        Labels = new DockerLabels(container.Labels ?? new Dictionary<string, string>()),
        Mounts = new DockerMountList([.. (container.Mounts ?? []).Select(ToMount)]),
        Networks = new DockerContainerNetworkList([.. (container.NetworkSettings?.Networks ?? new Dictionary<string, EndpointSettings>()).Select(ToNetwork)]),
        NetworkMode = container.HostConfig?.NetworkMode ?? "",
        SizeWritten = container.SizeRw,
        SizeTotal = container.SizeRootFs,
    };

    /// <summary>The container's own name; those with a second slash are what links call it in other containers.</summary>
    private static string Name(IList<string>? names)
    {
        string name = names?.FirstOrDefault(one => one.LastIndexOf('/') <= 0) ?? names?.FirstOrDefault() ?? "";
        return name.TrimStart('/');
    }

    /// <summary>Engines before API 1.52 say the health only in the status: <c>Up 3 hours (health: starting)</c>.</summary>
    private static string Health(string status) =>
        status.Contains("(healthy)", StringComparison.Ordinal) ? "healthy"
        : status.Contains("(unhealthy)", StringComparison.Ordinal) ? "unhealthy"
        : status.Contains("(health: starting)", StringComparison.Ordinal) ? "starting"
        : "none";

    private static DockerPort ToPort(PortSummary port) => new()
    {
        HostAddress = string.IsNullOrEmpty(port.IP) ? null : port.IP,
        HostPort = port.PublicPort is > 0 ? port.PublicPort : null,
        ContainerPort = port.PrivatePort,
        Protocol = port.Type,
    };

    private static DockerMount ToMount(MountPoint mount) => new()
    {
        Type = mount.Type ?? "",
        Name = Given(mount.Name),
        Source = Given(mount.Source),
        Target = mount.Destination,
        Driver = Given(mount.Driver),
        Mode = Given(mount.Mode),
        ReadOnly = !mount.RW,
        Propagation = Given(mount.Propagation),
    };

    private static DockerContainerNetwork ToNetwork(KeyValuePair<string, EndpointSettings> network) => new()
    {
        Name = network.Key,
        NetworkId = Given(network.Value.NetworkID),
        IPAddress = Given(network.Value.IPAddress),
        IPv6Address = Given(network.Value.GlobalIPv6Address),
        MacAddress = Given(network.Value.MacAddress),
        Gateway = Given(network.Value.Gateway),
    };

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
