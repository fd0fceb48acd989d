using PSDockerTools.Abstractions;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Api;

/// <summary>Made by name from the cmdlets' side, which knows only the interface.</summary>
internal sealed class DockerEngineFactory : IDockerEngineFactory
{
    public IDockerEngine Create(EngineEndpoint engine, EngineOptions options) => new DockerEngine(engine, EngineConnections.Shared(engine, options));
}
