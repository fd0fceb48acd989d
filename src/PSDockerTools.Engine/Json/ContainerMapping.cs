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
        string status = ExitCodes.InStatus(json.Word("Status")), state = json.Word("State");
        long? defaultSize = sizes ? 0 : null;
        return new DockerContainer(engine)
        {
            Id = json.Required("Id"),
            Name = Name(json.Texts("Names")),
            Image = json.Word("Image"),
            ImageId = json.Word("ImageID"),
            Command = json.Word("Command"),
            Created = json.Seconds("Created"),
            State = state,
            Status = status,
            // The engine also returns the health that a container had before it exited.
            Health = state != "running" ? "none" : json.Object("Health")?.Text("Status") ?? Health(status),
            Ports = new DockerPortList([.. json.List("Ports", ToPort).OrderBy(port => port.ContainerPort).ThenBy(port => port.HostAddress, StringComparer.Ordinal)]),
            Labels = json.Labels("Labels"),
            Mounts = new DockerMountList([.. json.List("Mounts", ToMount)]),
            Networks = new DockerContainerNetworkList(
                [.. json.Object("NetworkSettings")?.Object("Networks")?.EnumerateObject().Select(network => network.Value.ToNetwork(network.Name)) ?? []]),
            NetworkMode = json.Object("HostConfig")?.Text("NetworkMode") ?? "",
            SizeWritten = json.Number("SizeRw") ?? defaultSize,
            SizeTotal = json.Number("SizeRootFs") ?? defaultSize,
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
        HostAddress = json.Text("IP"),
        HostPort = (int?)json.Limit("PublicPort"),
        ContainerPort = json.Count("PrivatePort"),
        Protocol = json.Word("Type"),
    };

    private static DockerMount ToMount(JsonElement json) => new()
    {
        Type = json.Word("Type"),
        Name = json.Text("Name"),
        Source = json.Text("Source"),
        Target = json.Word("Destination"),
        Driver = json.Text("Driver"),
        Mode = json.Text("Mode"),
        ReadOnly = !json.Flag("RW"),
        Propagation = json.Text("Propagation"),
    };

    private static DockerContainerNetwork ToNetwork(this JsonElement json, string name) => new()
    {
        Name = name,
        NetworkId = json.Text("NetworkID"),
        IPAddress = json.Text("IPAddress"),
        IPv6Address = json.Text("GlobalIPv6Address"),
        MacAddress = json.Text("MacAddress"),
        Gateway = json.Text("Gateway"),
    };
}
