namespace PSDockerTools;

/// <summary>An object that can be passed to an <c>-Engine</c> parameter.</summary>
internal interface INamedEngine
{
    /// <summary>The engine; null if the object does not identify one.</summary>
    EngineEndpoint? Endpoint { get; }
}
