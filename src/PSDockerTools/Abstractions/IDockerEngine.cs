namespace PSDockerTools.Abstractions;

/// <summary>A Docker Engine. Thread-safe; every call throws only <see cref="DockerException"/>, except for cancellation.</summary>
/// <remarks>What an engine can do with a kind of resource is in the folder of the resource: an interface, and a property of the engine that has it.</remarks>
internal interface IDockerEngine
{
    EngineEndpoint Endpoint { get; }

    /// <summary>Returns the operations of the engine for one kind of resource, by their interface.</summary>
    TClient Client<TClient>() where TClient : class;
}
