namespace PSDockerTools.Abstractions;

/// <summary>A Docker Engine. Thread-safe; every call throws <see cref="DockerException"/> and nothing else, but for cancellation.</summary>
/// <remarks>What an engine can do with a kind of resource is in the folder of the resource: an interface, and a property of the engine that has it.</remarks>
internal interface IDockerEngine
{
    EngineEndpoint Endpoint { get; }

    /// <summary>What the engine can do with one kind of resource, by the interface of it.</summary>
    TClient Client<TClient>() where TClient : class;
}
