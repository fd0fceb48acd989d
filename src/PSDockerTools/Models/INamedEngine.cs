namespace PSDockerTools;

/// <summary>An object that names an engine to go to.</summary>
internal interface INamedEngine
{
    /// <summary>The engine; null where the object names none.</summary>
    EngineEndpoint? Endpoint { get; }
}
