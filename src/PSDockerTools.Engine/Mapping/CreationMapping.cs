using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Docker.DotNet.Models;

namespace PSDockerTools.Engine.Mapping;

/// <summary>Makes the request of what a container is to be.</summary>
internal static class CreationMapping
{
    public static CreateContainerParameters ToParameters(this ContainerCreation creation) => new()
    {
        Name = creation.Name,
        Platform = creation.Platform,
        Image = creation.Image,
        Cmd = creation.Command.Count > 0 ? [.. creation.Command] : null!, // an empty list would take the image's own away
        Entrypoint = creation.Entrypoint is null ? null! : [.. creation.Entrypoint],
        Env = [.. creation.Environment],
        Labels = creation.Labels.ToDictionary(),
        ExposedPorts = creation.Ports.Select(Exposed).Distinct().ToDictionary(port => port, _ => default(EmptyStruct)),
        Volumes = creation.Volumes.Where(volume => volume.Source is null).Select(volume => volume.Target).Distinct().ToDictionary(path => path, _ => default(EmptyStruct)),
        Hostname = creation.Hostname ?? "",
        User = creation.User ?? "",
        WorkingDir = creation.WorkingDirectory ?? "",
        OpenStdin = creation.Interactive,
        StdinOnce = creation.Interactive && creation.Attached,
        AttachStdin = creation.Interactive && creation.Attached,
        AttachStdout = creation.Attached,
        AttachStderr = creation.Attached,
        Tty = creation.Terminal,
        HostConfig = new HostConfig
        {
            Binds = [.. creation.Volumes.Where(volume => volume.Source is not null).Select(volume => volume.ToString())],
            PortBindings = creation.Ports.GroupBy(Exposed).ToDictionary(port => port.Key, port => (IList<PortBinding>)[.. port.Select(ToBinding)]),
            PublishAllPorts = creation.PublishAll,
            AutoRemove = creation.Remove,
            NetworkMode = creation.Networks.Count > 0 ? creation.Networks[0] : "default",
        },
        NetworkingConfig = creation.Networks.Count == 0 ? null : new NetworkingConfig
        {
            EndpointsConfig = creation.Networks.ToDictionary(network => network, _ => new EndpointSettings()),
        },
    };

    private static string Exposed(PortMapping port) => string.Create(CultureInfo.InvariantCulture, $"{port.ContainerPort}/{port.Protocol}");

    private static PortBinding ToBinding(PortMapping port) => new() { HostIP = port.HostAddress ?? "", HostPort = port.HostPort };
}
