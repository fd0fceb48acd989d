using System;
using System.Linq;
using System.Text.Json;
using Docker.DotNet.Models;
using PSDockerTools.Networks;
using NetworkAttachment = PSDockerTools.Networks.NetworkAttachment;

namespace PSDockerTools.Engine.Json;

/// <summary>Maps the engine's networks to models, and models to the library's requests.</summary>
internal static class NetworkMapping
{
    public static DockerNetwork ToNetwork(this JsonElement json, EngineEndpoint engine)
    {
        DockerSubnetList subnets = new(
            [.. (json.GetObjectOrNull("IPAM") ?? default).GetList("Config", range => range).Where(range => range.GetStringOrNull("Subnet") is not null).Select(ToSubnet)]);
        return json.ToNetwork(engine, subnets);
    }

    private static DockerNetwork ToNetwork(this JsonElement json, EngineEndpoint engine, DockerSubnetList subnets) => new(engine)
    {
        Id = json.GetRequiredString("Id"),
        Name = json.GetStringOrEmpty("Name"),
        Driver = json.GetStringOrEmpty("Driver"),
        Scope = json.GetStringOrEmpty("Scope"),
        Created = json.GetTimeOrNull("Created"),
        Subnets = subnets,
        Containers = new DockerNetworkContainerList(
            [.. json.GetOrDefault("Containers").GetProperties().Select(ToContainer).OrderBy(container => container.Name, StringComparer.Ordinal)]),
        Internal = json.GetBooleanOrFalse("Internal"),
        Attachable = json.GetBooleanOrFalse("Attachable"),
        Ingress = json.GetBooleanOrFalse("Ingress"),
        // Engines before API 1.48 do not return EnableIPv4, and Podman always returns false.
        IPv4 = subnets.Any(subnet => !subnet.Subnet.Contains(':', StringComparison.Ordinal)) || (json.GetBooleanOrNull("EnableIPv4") ?? subnets.Count == 0),
        IPv6 = json.GetBooleanOrFalse("EnableIPv6"),
        Labels = json.GetLabels("Labels"),
        Options = json.GetOptions("Options"),
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

    private static DockerSubnet ToSubnet(JsonElement range) => new()
    {
        Subnet = range.GetStringOrEmpty("Subnet"),
        Gateway = range.GetStringOrNull("Gateway"),
        IPRange = range.GetStringOrNull("IPRange"),
        AuxiliaryAddresses = range.GetOptions("AuxiliaryAddresses"),
    };

    private static DockerNetworkContainer ToContainer(JsonProperty container) => new()
    {
        Id = container.Name,
        Name = container.Value.GetStringOrEmpty("Name"),
        IPAddress = container.Value.GetStringOrNull("IPv4Address"),
        IPv6Address = container.Value.GetStringOrNull("IPv6Address"),
        MacAddress = container.Value.GetStringOrNull("MacAddress"),
    };
}
