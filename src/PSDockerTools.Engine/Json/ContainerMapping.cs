using System;
using System.Linq;
using System.Text.Json;

namespace PSDockerTools.Engine.Json;

/// <summary>
/// Maps the engine's list of containers to models. Hand-written, because the library's JSON serializer takes as long as the engine itself
/// until it is warmed up.
/// </summary>
internal static class ContainerMapping
{
    /// <param name="json">A container of the list.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="sizes">Indicates that sizes were requested. The engine omits a size of zero.</param>
    public static DockerContainer ToContainer(this JsonElement json, EngineEndpoint engine, bool sizes)
    {
        string status = ExitCodes.InStatus(json.GetStringOrEmpty("Status")), state = json.GetStringOrEmpty("State");
        long? defaultSize = sizes ? 0 : null;
        return new DockerContainer(engine)
        {
            Id = json.GetRequiredString("Id"),
            Name = Name(json.GetStrings("Names")),
            Image = json.GetStringOrEmpty("Image"),
            ImageId = json.GetStringOrEmpty("ImageID"),
            Command = json.GetStringOrEmpty("Command"),
            Created = json.GetUnixTimeOrNull("Created"),
            State = state,
            Status = status,
            // The engine also returns the health that a container had before it exited.
            Health = state != "running" ? "none" : json.GetObjectOrNull("Health")?.GetStringOrNull("Status") ?? Health(status),
            Ports = new DockerPortList([.. json.GetList("Ports", ToPort).OrderBy(port => port.ContainerPort).ThenBy(port => port.HostAddress, StringComparer.Ordinal)]),
            Labels = json.GetLabels("Labels"),
            Mounts = new DockerMountList([.. json.GetList("Mounts", ToMount)]),
            Networks = new DockerContainerNetworkList(
                [.. json.GetObjectOrNull("NetworkSettings")?.GetObjectOrNull("Networks")?.EnumerateObject().Select(network => network.Value.ToNetwork(network.Name)) ?? []]),
            NetworkMode = json.GetObjectOrNull("HostConfig")?.GetStringOrNull("NetworkMode") ?? "",
            SizeWritten = json.GetInt64OrNull("SizeRw") ?? defaultSize,
            SizeTotal = json.GetInt64OrNull("SizeRootFs") ?? defaultSize,
        };
    }

    /// <summary>Returns the container's own name. Names with a second slash are link aliases in other containers.</summary>
    private static string Name(DockerStringList names)
    {
        string name = names.FirstOrDefault(one => one.LastIndexOf('/') <= 0) ?? (names.Count > 0 ? names[0] : "");
        return name.TrimStart('/');
    }

    /// <summary>
    /// Returns the health from the status text, because engines before API 1.52 return it nowhere else: <c>Up 3 hours (health:
    /// starting)</c>.
    /// </summary>
    private static string Health(string status) =>
        status.Contains("(healthy)", StringComparison.Ordinal) ? "healthy"
        : status.Contains("(unhealthy)", StringComparison.Ordinal) ? "unhealthy"
        : status.Contains("(health: starting)", StringComparison.Ordinal) ? "starting"
        : "none";

    private static DockerPort ToPort(JsonElement json) => new()
    {
        HostAddress = json.GetStringOrNull("IP"),
        HostPort = (int?)json.GetNonZeroInt64OrNull("PublicPort"),
        ContainerPort = json.GetInt32OrZero("PrivatePort"),
        Protocol = json.GetStringOrEmpty("Type"),
    };

    private static DockerMount ToMount(JsonElement json) => new()
    {
        Type = json.GetStringOrEmpty("Type"),
        Name = json.GetStringOrNull("Name"),
        Source = json.GetStringOrNull("Source"),
        Target = json.GetStringOrEmpty("Destination"),
        Driver = json.GetStringOrNull("Driver"),
        Mode = json.GetStringOrNull("Mode"),
        ReadOnly = !json.GetBooleanOrFalse("RW"),
        Propagation = json.GetStringOrNull("Propagation"),
    };

    private static DockerContainerNetwork ToNetwork(this JsonElement json, string name) => new()
    {
        Name = name,
        NetworkId = json.GetStringOrNull("NetworkID"),
        IPAddress = json.GetStringOrNull("IPAddress"),
        IPv6Address = json.GetStringOrNull("GlobalIPv6Address"),
        MacAddress = json.GetStringOrNull("MacAddress"),
        Gateway = json.GetStringOrNull("Gateway"),
    };
}
