namespace PSDockerTools.Abstractions;

/// <summary>A Docker Engine. Thread-safe; every call throws only <see cref="DockerException"/>, except for cancellation.</summary>
/// <remarks>
/// The folder of each resource defines the operations for that kind of resource: an interface, and an extension property of the engine that returns
/// it.
/// </remarks>
internal interface IDockerEngine
{
    EngineEndpoint Endpoint { get; }

    /// <summary>Returns the operations of the engine for one kind of resource, by their interface.</summary>
    TClient Client<TClient>() where TClient : class;
}
