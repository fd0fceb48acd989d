using System;
using System.Collections.Generic;
using PSDockerTools.Abstractions;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Api;

/// <summary>An engine by name, over the connections that all engines at its endpoint share.</summary>
internal sealed class DockerEngine : IDockerEngine
{
    private readonly Dictionary<Type, object> _clients;

    public DockerEngine(EngineReference reference, EngineConnection connection)
    {
        EngineClient client = new(reference, connection);
        Reference = reference;
        _clients = new Dictionary<Type, object>
        {
            [typeof(IContainers)] = new Containers(client),
            [typeof(IExecs)] = new Execs(client),
            [typeof(IImages)] = new Images(client),
            [typeof(IVolumes)] = new Volumes(client),
            [typeof(INetworks)] = new Networks(client),
            [typeof(IEvents)] = new Events(client),
            [typeof(IDaemon)] = new Daemon(client),
        };
    }

    public EngineReference Reference { get; }

    public TClient Client<TClient>() where TClient : class => (TClient)_clients[typeof(TClient)];
}
