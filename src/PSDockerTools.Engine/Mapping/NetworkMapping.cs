using System;
using System.Collections.Generic;
using System.Linq;
using Docker.DotNet.Models;

namespace PSDockerTools.Engine.Mapping;

/// <summary>Makes our networks of the library's, and its requests of ours.</summary>
internal static class NetworkMapping
{
    public static DockerNetwork ToNetwork(this NetworkResponse network, EngineReference engine) => new(engine)
    {
        Id = network.ID,
        Name = network.Name,
        Driver = network.Driver,
        Scope = network.Scope,
        Created = network.Created.ToLocalTime(),
        Subnets = new DockerSubnetList([.. (network.IPAM?.Config ?? []).Where(range => !string.IsNullOrEmpty(range.Subnet)).Select(ToSubnet)]),
        Containers = new DockerNetworkContainerList(
        [
            .. (network.Containers ?? new Dictionary<string, EndpointResource>()).Select(ToContainer).OrderBy(container => container.Name, StringComparer.Ordinal),
        ]),
        Internal = network.Internal,
        Attachable = network.Attachable,
            Ingress = network.Ingress,
        IPv6 = network.EnableIPv6,
        Labels = new DockerLabels(network.Labels ?? new Dictionary<string, string>()),
        Options = new DockerOptions(network.Options ?? new Dictionary<string, string>()),
    };

    public static NetworksCreateParameters ToParameters(this NetworkCreation creation) => new()
    {
        Name = creation.Name,
        Driver = creation.Driver ?? "",
        Internal = creation.Internal,
        Attachable = creation.Attachable,
        EnableIPv6 = creation.IPv6 ? true : null,
        IPAM = creation.Subnets.Count == 0 ? null : new IPAM
        {
            Driver = "default",
            Config = [.. creation.Subnets.Select(ToConfig)],
        },
        Options = creation.Options.ToDictionary(),
        Labels = creation.Labels.ToDictionary(),
    };

    public static EndpointSettings ToSettings(this NetworkAttachment attachment) => new()
    {
        Aliases = [.. attachment.Aliases],
        IPAMConfig = attachment.IPAddress is null && attachment.IPv6Address is null
            ? null
            : new EndpointIPAMConfig { IPv4Address = attachment.IPAddress?.Text ?? "", IPv6Address = attachment.IPv6Address?.Text ?? "" },
    };

    private static IPAMConfig ToConfig(SubnetCreation subnet) => new()
    {
        Subnet = subnet.Subnet.Text,
        Gateway = subnet.Gateway?.Text ?? "",
        IPRange = subnet.IPRange?.Text ?? "",
        AuxAddress = subnet.AuxiliaryAddresses.ToDictionary(one => one.Name, one => one.Address.Text),
    };

    private static DockerSubnet ToSubnet(IPAMConfig range) => new()
    {
        Subnet = range.Subnet,
        Gateway = Given(range.Gateway),
        IPRange = Given(range.IPRange),
        AuxiliaryAddresses = new DockerOptions(range.AuxAddress ?? new Dictionary<string, string>()),
    };

    private static DockerNetworkContainer ToContainer(KeyValuePair<string, EndpointResource> container) => new()
    {
        Id = container.Key,
        Name = container.Value.Name,
        IPAddress = Given(container.Value.IPv4Address),
        IPv6Address = Given(container.Value.IPv6Address),
        MacAddress = Given(container.Value.MacAddress),
    };

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
