namespace PSDockerTools.Abstractions;

/// <summary>The entry point of the engine assembly, and its only type that this assembly creates by name.</summary>
internal interface IDockerEngineFactory
{
    /// <summary>Creates the client of an engine. The first call opens the connection. Clients of the same endpoint share their connections.</summary>
    IDockerEngine Create(EngineEndpoint engine, EngineOptions options);
}
