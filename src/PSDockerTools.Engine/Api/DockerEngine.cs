using PSDockerTools.Abstractions;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Api;

/// <summary>An engine by name, over the connections that all engines at its endpoint share.</summary>
internal sealed class DockerEngine : IDockerEngine
{
    public DockerEngine(EngineReference reference, EngineConnection connection)
    {
        EngineClient client = new(reference, connection);
        Reference = reference;
        Containers = new Containers(client);
        Execs = new Execs(client);
        Images = new Images(client);
        Volumes = new Volumes(client);
        Networks = new Networks(client);
        Events = new Events(client);
        Daemon = new Daemon(client);
    }

    public EngineReference Reference { get; }

    public IContainers Containers { get; }

    public IExecs Execs { get; }

    public IImages Images { get; }

    public IVolumes Volumes { get; }

    public INetworks Networks { get; }

    public IEvents Events { get; }

    public IDaemon Daemon { get; }
}
