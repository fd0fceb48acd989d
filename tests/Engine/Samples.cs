using System.Collections.Generic;

namespace PSDockerTools.Engine.Tests;

/// <summary>Objects that calls are about.</summary>
internal static class Samples
{
    public static DockerContainer Container(EngineEndpoint engine, string name = "web") => new(engine)
    {
        Id = new string('a', 64),
        Name = name,
        Image = "nginx",
        ImageId = "sha256:" + new string('b', 64),
        Command = "nginx",
        Created = new System.DateTime(2026, 1, 2),
        State = "running",
        Status = "Up 3 hours",
        Health = "none",
        Ports = new DockerPortList([]),
        Labels = new DockerLabels(new Dictionary<string, string>()),
        Mounts = new DockerMountList([]),
        Networks = new DockerContainerNetworkList([]),
        NetworkMode = "default",
    };

    public static DockerNetwork Network(EngineEndpoint engine, string id) => new(engine)
    {
        Id = id,
        Name = "net",
        Driver = "bridge",
        Scope = "local",
        Created = new System.DateTime(2026, 1, 2),
        Subnets = new DockerSubnetList([]),
        Containers = new DockerNetworkContainerList([]),
        Internal = false,
        Attachable = false,
        IPv6 = false,
        Labels = new DockerLabels(new Dictionary<string, string>()),
        Options = new DockerOptions(new Dictionary<string, string>()),
    };
}
