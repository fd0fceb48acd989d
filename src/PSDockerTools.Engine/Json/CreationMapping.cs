using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PSDockerTools.Containers;

namespace PSDockerTools.Engine.Json;

/// <summary>
/// Makes the request's body of what a container is to be. By hand, since the library's models lack some of its fields and cannot tell what
/// was not said from what was said to be nothing.
/// </summary>
internal static class CreationMapping
{
    private const string DefaultNetwork = "default";

    public static JsonObject ToBody(this ContainerCreation creation) => new()
    {
        ["Hostname"] = creation.Hostname,
        ["Domainname"] = creation.DomainName,
        ["User"] = creation.User,
        ["AttachStdin"] = creation.Attached.HasFlag(AttachedStreams.Input),
        ["AttachStdout"] = creation.Attached.HasFlag(AttachedStreams.Output),
        ["AttachStderr"] = creation.Attached.HasFlag(AttachedStreams.Error),
        ["Tty"] = creation.Terminal,
        ["OpenStdin"] = creation.Interactive,
        ["StdinOnce"] = creation.Interactive && creation.Attached.HasFlag(AttachedStreams.Input),
        ["ExposedPorts"] = Set(creation.Networking.Ports.Select(Exposed).Concat(creation.Networking.Exposed.SelectMany(ports => ports.ToStrings()))),
        ["Env"] = Texts(creation.Environment),
        ["Cmd"] = Texts(creation.Command),
        ["Healthcheck"] = creation.Health is HealthCheck health ? ToNode(health) : null,
        ["Image"] = creation.Image,
        ["Volumes"] = Set(creation.Storage.Volumes.Where(volume => volume.Source is null).Select(volume => volume.Target)),
        ["WorkingDir"] = creation.WorkingDirectory,
        ["Entrypoint"] = creation.Entrypoint is null ? null : new JsonArray([.. creation.Entrypoint]),
        ["Labels"] = Table(creation.Labels),
        ["StopSignal"] = creation.StopSignal?.Name,
        ["StopTimeout"] = creation.StopTimeout,
        ["HostConfig"] = HostConfig(creation),
        ["NetworkingConfig"] = new JsonObject { ["EndpointsConfig"] = Endpoints(creation.Networking) },
    };

    private static JsonObject HostConfig(ContainerCreation creation)
    {
        JsonObject host = new()
        {
            ["ContainerIDFile"] = creation.IdFile,
            ["LogConfig"] = new JsonObject { ["Type"] = creation.LogDriver ?? "", ["Config"] = Table(creation.LogOptions) },
            ["RestartPolicy"] = (creation.RestartPolicy ?? RestartPolicy.Parse("no")).ToNode(),
            ["AutoRemove"] = creation.Remove,
            ["Annotations"] = Table(creation.Annotations),
            ["Runtime"] = creation.Runtime,
            ["Isolation"] = creation.Isolation,
            ["Init"] = creation.Init,
        };
        Add(host, creation.Networking);
        Add(host, creation.Storage);
        Add(host, creation.Limits);
        Add(host, creation.Devices);
        Add(host, creation.Security);
        return host;
    }

    private static void Add(JsonObject host, ContainerNetworking networking)
    {
        host["NetworkMode"] = networking.Networks.Count > 0 ? networking.Networks[0].Name : DefaultNetwork;
        host["PortBindings"] = new JsonObject(networking.Ports.GroupBy(Exposed).Select(port => Entry(port.Key, Array(port.Select(ToNode)))));
        host["PublishAllPorts"] = networking.PublishAll;
        host["Links"] = Texts(networking.Links.Select(link => link.ToString()));
        host["ExtraHosts"] = Texts(networking.Hosts.Select(one => one.ToString()));
        // Never null: containers that an engine has made never have that.
        host["Dns"] = new JsonArray([.. networking.Dns.Select(server => server.Canonical)]);
        host["DnsOptions"] = new JsonArray([.. networking.DnsOptions]);
        host["DnsSearch"] = new JsonArray([.. networking.DnsSearch.Select(domain => domain.Name)]);
    }

    private static void Add(JsonObject host, ContainerStorage storage)
    {
        host["Binds"] = Texts(storage.Volumes.Where(volume => volume.Source is not null).Select(volume => volume.ToString()).Distinct());
        host["VolumeDriver"] = storage.VolumeDriver;
        host["VolumesFrom"] = Texts(storage.VolumesFrom.Select(one => one.ToString()));
        host["Mounts"] = Array(storage.Mounts.Select(MountMapping.ToNode));
        host["Tmpfs"] = new JsonObject(storage.Tmpfs.GroupBy(mount => mount.Path).Select(same => Entry(same.Key, same.Last().Options)));
        host["ReadonlyRootfs"] = storage.ReadOnly;
        host["StorageOpt"] = Table(storage.Options);
    }

    private static void Add(JsonObject host, ContainerLimits limits)
    {
        host.AddLimits(limits);
        host["MemorySwappiness"] = limits.MemorySwappiness ?? -1; // 0 would be the least there is
        host["KernelMemory"] = limits.KernelMemory?.Bytes;
        host["ShmSize"] = limits.SharedMemory?.Bytes;
        host["OomKillDisable"] = limits.OomKillDisable;
        host["OomScoreAdj"] = limits.OomScoreAdjustment;
        host["CpuCount"] = limits.CpuCount;
        host["CpuPercent"] = limits.CpuPercent;
        host["IOMaximumBandwidth"] = limits.IOMaximumBandwidth?.Bytes;
        host["IOMaximumIOps"] = limits.IOMaximumOperations;
        host["Ulimits"] = Array(limits.Ulimits.GroupBy(limit => limit.Name).Select(same => ToNode(same.Last()))); // of the same the last counts
        host["CgroupParent"] = limits.CgroupParent;
    }

    private static void Add(JsonObject host, ContainerDevices devices)
    {
        host["Devices"] = Array(devices.Devices.Where(device => !device.IsCdi).Select(ToNode));
        host["DeviceCgroupRules"] = Texts(devices.Rules.Select(rule => rule.Text));
        host["DeviceRequests"] = Array(devices.Gpus.Select(ToNode).Concat(CdiRequest(devices.Devices)));
        host["BlkioWeight"] = devices.Weight;
        host["BlkioWeightDevice"] = Array(devices.Weights.Select(weight => new JsonObject { ["Path"] = weight.Path, ["Weight"] = weight.Weight }));
        host["BlkioDeviceReadBps"] = Array(devices.ReadRates.Select(ToNode));
        host["BlkioDeviceWriteBps"] = Array(devices.WriteRates.Select(ToNode));
        host["BlkioDeviceReadIOps"] = Array(devices.ReadOperationRates.Select(ToNode));
        host["BlkioDeviceWriteIOps"] = Array(devices.WriteOperationRates.Select(ToNode));
    }

    private static void Add(JsonObject host, ContainerSecurity security)
    {
        host["Privileged"] = security.Privileged;
        host["CapAdd"] = Names(security.AddedCapabilities);
        host["CapDrop"] = Names(security.DroppedCapabilities);
        host["GroupAdd"] = Texts(security.Groups);
        host["Sysctls"] = Table(security.Sysctls);
        host["IpcMode"] = security.IpcMode?.Text;
        host["PidMode"] = security.PidMode?.Text;
        host["UTSMode"] = security.UtsMode?.Text;
        host["UsernsMode"] = security.UserNamespace?.Text;
        host["CgroupnsMode"] = security.CgroupNamespace?.Text;
        host["SecurityOpt"] = Texts(security.Options.Where(option => !option.IsSystemPathsUnconfined).Select(option => option.ToString()));
        if (security.Options.Any(option => option.IsSystemPathsUnconfined))
        {
            // Empty is not null: nothing of the system is hidden or protected.
            host["MaskedPaths"] = new JsonArray();
            host["ReadonlyPaths"] = new JsonArray();
        }
    }

    /// <summary>What is said of single networks; with one network of which nothing is said, nothing, as the engine then does it.</summary>
    private static JsonObject Endpoints(ContainerNetworking networking)
    {
        JsonObject endpoints = [];
        IReadOnlyList<NetworkSpec> networks = networking.Networks.Count > 0 ? networking.Networks : [new NetworkSpec(DefaultNetwork)];
        for (int index = 0; index < networks.Count; index++)
        {
            JsonObject endpoint = index == 0 ? FirstEndpoint(networks[0], networking) : Endpoint(networks[index]);
            if (endpoint.Count > 0 || networks.Count > 1 || networking.Networks.Count == 0) { endpoints[networks[index].Name] = endpoint; }
        }
        return endpoints;
    }

    /// <summary>Parameters of their own, as -IPAddress, count for the first network; links of a network that somebody made are aliases there.</summary>
    private static JsonObject FirstEndpoint(NetworkSpec network, ContainerNetworking networking)
    {
        JsonObject endpoint = Endpoint(network);
        if (networking.Aliases.Count > 0) { endpoint["Aliases"] = Texts(networking.Aliases); }
        if (network.IsUserDefined && networking.Links.Count > 0) { endpoint["Links"] = Texts(networking.Links.Select(link => link.ToString())); }
        if (networking.MacAddress is MacAddress mac) { endpoint["MacAddress"] = mac.Text; }
        AddAddresses(
            endpoint, networking.IPAddress?.Text, networking.IPv6Address?.Text, new DockerStringList([.. networking.LinkLocalAddresses.Select(address => address.Text)]));
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

    private static string Exposed(PortMapping port) => string.Create(CultureInfo.InvariantCulture, $"{port.ContainerPort}/{port.Protocol}");

    private static JsonObject ToNode(PortMapping port) => new() { ["HostIp"] = port.HostAddress ?? "", ["HostPort"] = port.HostPort };

    private static JsonObject ToNode(DeviceMapping device) => new()
    {
        ["PathOnHost"] = device.PathOnHost,
        ["PathInContainer"] = device.PathInContainer,
        ["CgroupPermissions"] = device.Permissions,
    };

    private static JsonObject ToNode(Ulimit limit) => new() { ["Name"] = limit.Name, ["Soft"] = limit.Soft, ["Hard"] = limit.Hard };

    private static JsonObject ToNode(DeviceByteRate rate) => new() { ["Path"] = rate.Path, ["Rate"] = rate.Rate };

    private static JsonObject ToNode(DeviceOperationRate rate) => new() { ["Path"] = rate.Path, ["Rate"] = rate.Rate };

    private static JsonObject ToNode(GpuRequest request) => new()
    {
        ["Driver"] = request.Driver,
        ["Count"] = request.Count,
        ["DeviceIDs"] = Texts(request.DeviceIds),
        ["Capabilities"] = new JsonArray(Texts(request.Capabilities)),
        ["Options"] = Table(request.Options),
    };

    /// <summary>Devices that have a name of the Container Device Interface are asked for together.</summary>
    private static IEnumerable<JsonObject> CdiRequest(IEnumerable<DeviceMapping> devices)
    {
        string[] names = [.. devices.Where(device => device.IsCdi).Select(device => device.PathOnHost)];
        return names.Length == 0 ? [] : [new JsonObject { ["Driver"] = "cdi", ["DeviceIDs"] = Texts(names) }];
    }

    private static JsonObject ToNode(HealthCheck health) => new()
    {
        ["Test"] = Texts(health.Test),
        ["Interval"] = health.Interval?.Nanoseconds,
        ["Timeout"] = health.Timeout?.Nanoseconds,
        ["StartPeriod"] = health.StartPeriod?.Nanoseconds,
        ["StartInterval"] = health.StartInterval?.Nanoseconds,
        ["Retries"] = health.Retries,
    };

    /// <summary>Sorted and each once, as the CLI's client sends them.</summary>
    private static JsonArray? Names(IEnumerable<Capability> capabilities) =>
        Texts(capabilities.Select(capability => capability.Name).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Null for none: to the engine an empty list may be another thing than none.</summary>
    private static JsonArray? Texts(IEnumerable<string> texts) => Array(texts.Select(text => (JsonNode)text));

    private static JsonArray? Array(IEnumerable<JsonNode> nodes)
    {
        JsonArray array = [.. nodes];
        return array.Count > 0 ? array : null;
    }

    private static JsonObject Table(IEnumerable<KeyValuePair<string, string>> entries) => new(entries.Select(entry => Entry(entry.Key, entry.Value)));

    private static JsonObject Set(IEnumerable<string> keys) => new(keys.Distinct().Select(key => Entry(key, new JsonObject())));

    private static KeyValuePair<string, JsonNode?> Entry(string key, JsonNode? value) => new(key, value);
}
