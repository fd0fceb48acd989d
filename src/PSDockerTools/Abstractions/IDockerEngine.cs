namespace PSDockerTools.Abstractions;

/// <summary>A Docker Engine. Thread-safe; every call throws <see cref="DockerException"/> and nothing else, but for cancellation.</summary>
internal interface IDockerEngine
{
    EngineReference Reference { get; }

    IContainers Containers { get; }

    IExecs Execs { get; }

    IImages Images { get; }

    IVolumes Volumes { get; }

    INetworks Networks { get; }

    IEvents Events { get; }

    IDaemon Daemon { get; }
}
