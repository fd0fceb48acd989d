using System.Linq;
using System.Text.Json.Nodes;
using PSDockerTools.Abstractions;
using static PSDockerTools.Containers.RequestJson;

namespace PSDockerTools.Containers;

/// <summary>
/// Writes the endpoint settings of a container's networks, from -Network and from separate parameters, which apply to the first network.
/// </summary>
/// <param name="options">The cmdlet with the network parameters.</param>
internal sealed class ContainerEndpoints(ContainerCreationCmdlet options)
{
    private const string DefaultNetwork = "default";
    private static readonly RequestNeed s_several = new RequestNeed.Since(new(1, 44), "A container on several networks");

    public static RequestNeed NeedOfMacAddress { get; } = new RequestNeed.Since(new(1, 44), "A container's own MAC address");

    public void Write(CreationBody body)
    {
        NetworkSpec[] networks = options.Network;
        body.Set("HostConfig.NetworkMode", networks.Length > 0 ? networks[0].Name : DefaultNetwork);
        body.Set("NetworkingConfig.EndpointsConfig", Endpoints(networks));
        if (networks.Length > 1) { body.Require(s_several); }
        if (networks.Any(network => network.MacAddress is not null)) { body.Require(NeedOfMacAddress); }
    }

    /// <summary>The settings of each endpoint. A single network without settings is omitted; the engine then creates the endpoint itself.</summary>
    private JsonObject Endpoints(NetworkSpec[] given)
    {
        JsonObject endpoints = [];
        NetworkSpec[] networks = given.Length > 0 ? given : [new NetworkSpec(DefaultNetwork)];
        for (int index = 0; index < networks.Length; index++)
        {
            JsonObject endpoint = index == 0 ? FirstEndpoint(networks[0]) : Endpoint(networks[index]);
            if (endpoint.Count > 0 || networks.Length > 1 || given.Length == 0) { endpoints[networks[index].Name] = endpoint; }
        }
        return endpoints;
    }

    /// <summary>The endpoint settings of the first network. On a user-defined network, links are aliases.</summary>
    private JsonObject FirstEndpoint(NetworkSpec network)
    {
        JsonObject endpoint = Endpoint(network);
        if (options.NetworkAlias.Length > 0) { endpoint["Aliases"] = Texts(options.NetworkAlias); }
        if (network.IsUserDefined && options.Link.Length > 0) { endpoint["Links"] = Texts(options.Link.Select(link => link.ToString())); }
        if (options.MacAddress is MacAddress mac) { endpoint["MacAddress"] = mac.Text; }
        DockerStringList linkLocal = new([.. options.LinkLocalAddress.Select(address => address.Text)]);
        AddAddresses(endpoint, options.IPAddress?.Text, options.IPv6Address?.Text, linkLocal);
        return endpoint;
    }

    private static JsonObject Endpoint(NetworkSpec network)
    {
        JsonObject endpoint = [];
        if (network.Aliases.Count > 0) { endpoint["Aliases"] = Texts(network.Aliases); }
        if (network.DriverOptions.Count > 0) { endpoint["DriverOpts"] = Table(network.DriverOptions); }
        if (network.MacAddress is string mac) { endpoint["MacAddress"] = mac; }
        if (network.GatewayPriority is int priority) { endpoint["GwPriority"] = priority; }
        AddAddresses(endpoint, network.IPAddress, network.IPv6Address, network.LinkLocalAddresses);
        return endpoint;
    }

    private static void AddAddresses(JsonObject endpoint, string? ip, string? ip6, DockerStringList linkLocal)
    {
        if (ip is null && ip6 is null && linkLocal.Count == 0) { return; }
        if (endpoint["IPAMConfig"] is not JsonObject addresses) { endpoint["IPAMConfig"] = addresses = []; }
        if (ip is not null) { addresses["IPv4Address"] = ip; }
        if (ip6 is not null) { addresses["IPv6Address"] = ip6; }
        if (linkLocal.Count > 0) { addresses["LinkLocalIPs"] = Texts(linkLocal); }
    }
}
