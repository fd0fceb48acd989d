using System;
using System.Collections.Generic;
using PSDockerTools.Abstractions;
using PSDockerTools.Builds;
using PSDockerTools.Containers;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engines;
using PSDockerTools.Events;
using PSDockerTools.Images;
using PSDockerTools.Networks;
using PSDockerTools.Volumes;

namespace PSDockerTools.Engine.Api;

/// <summary>An engine with a name; the connections are shared by all engines with the same endpoint.</summary>
internal sealed class DockerEngine(EngineEndpoint endpoint, EngineConnections connections) : IDockerEngine
{
    private readonly Dictionary<Type, object> _clients = Clients(new EngineClient(endpoint, connections));

    public EngineEndpoint Endpoint { get; } = endpoint;

    public TClient Client<TClient>() where TClient : class => (TClient)_clients[typeof(TClient)];

    /// <summary>Creates a client for each interface. The clients are small and hold no open resources.</summary>
    private static Dictionary<Type, object> Clients(EngineClient client)
    {
        Events events = new(client);
        return new()
        {
            [typeof(IBuilds)] = new Builds(client),
            [typeof(IContainers)] = new Containers(client),
            [typeof(IContainerControl)] = new ContainerControl(client),
            [typeof(IContainerDefaults)] = new ContainerDefaults(client),
            [typeof(IContainerFiles)] = new ContainerFiles(client),
            [typeof(IContainerLifecycle)] = new ContainerLifecycle(events),
            [typeof(IContainerLogs)] = new ContainerLogs(client),
            [typeof(IContainerProcesses)] = new ContainerProcesses(client),
            [typeof(IContainerStats)] = new ContainerStats(client),
            [typeof(IContainerStreams)] = new ContainerStreams(client),
            [typeof(IDaemon)] = new Daemon(client),
            [typeof(IEvents)] = events,
            [typeof(IExecs)] = new Execs(client),
            [typeof(IImages)] = new Images(client),
            [typeof(INetworks)] = new Networks(client),
            [typeof(IVolumes)] = new Volumes(client),
        };
    }
}
