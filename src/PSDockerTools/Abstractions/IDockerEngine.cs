namespace PSDockerTools.Abstractions;

/// <summary>A Docker Engine. Thread-safe; every call throws <see cref="DockerException"/> and nothing else, but for cancellation.</summary>
internal interface IDockerEngine
{
    EngineReference Reference { get; }

    /// <summary>What the engine can do of one kind, by its interface, which has a property of its name beside it.</summary>
    TClient Client<TClient>() where TClient : class;
}
