namespace PSDockerTools.Abstractions;

/// <summary>What the engine assembly gives to this one, and the only thing that is made of it by name.</summary>
internal interface IDockerEngineFactory
{
    /// <summary>An engine to call. Opens nothing: the first call dials. Engines at one endpoint share their connections.</summary>
    IDockerEngine Create(EngineEndpoint engine, EngineOptions options);
}
