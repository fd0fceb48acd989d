using PSDockerTools.Abstractions;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Api;

/// <summary>Creates engines. The cmdlets' assembly knows only the interface and creates this class by its type name.</summary>
internal sealed class DockerEngineFactory : IDockerEngineFactory
{
    public IDockerEngine Create(EngineEndpoint engine, EngineOptions options) => new DockerEngine(engine, EngineConnections.Shared(engine, options));
}
