namespace PSDockerTools;

/// <summary>Information about an engine and its host, as <c>docker info</c> shows it.</summary>
public sealed class DockerInfo : DockerObject
{
    internal DockerInfo(EngineEndpoint engine) : base(engine) { }

    /// <summary>The engine's ID.</summary>
    public required string Id { get; init; }

    /// <summary>The hostname of the engine's host.</summary>
    public required string Name { get; init; }

    /// <summary>The engine's version.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The number of containers.</summary>
    public required long Containers { get; init; }

    /// <summary>The number of running containers.</summary>
    public required long ContainersRunning { get; init; }

    /// <summary>The number of paused containers.</summary>
    public required long ContainersPaused { get; init; }

    /// <summary>The number of stopped containers.</summary>
    public required long ContainersStopped { get; init; }

    /// <summary>The number of images.</summary>
    public required long Images { get; init; }

    /// <summary>The storage driver: <c>overlay2</c>.</summary>
    public required string StorageDriver { get; init; }

    /// <summary>The default logging driver.</summary>
    public required string LoggingDriver { get; init; }

    /// <summary>The available logging drivers.</summary>
    public required DockerStringList LogDrivers { get; init; }

    /// <summary>The available volume drivers: the built-in <c>local</c> driver and those of plugins.</summary>
    public required DockerStringList VolumeDrivers { get; init; }

    /// <summary>The available OCI runtimes.</summary>
    public required DockerStringList Runtimes { get; init; }

    /// <summary>The cgroup driver: <c>cgroupfs</c> or <c>systemd</c>.</summary>
    public string? CgroupDriver { get; init; }

    /// <summary>The cgroup version: <c>1</c> or <c>2</c>; null on Windows.</summary>
    public string? CgroupVersion { get; init; }

    /// <summary>The default OCI runtime.</summary>
    public string? DefaultRuntime { get; init; }

    /// <summary>The host's operating system: <c>Debian GNU/Linux 12 (bookworm)</c>.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>The operating system of the engine's containers: <c>linux</c> or <c>windows</c>.</summary>
    public required string OperatingSystemType { get; init; }

    /// <summary>The CPU architecture as the kernel names it: <c>x86_64</c>.</summary>
    public required string Architecture { get; init; }

    /// <summary>The version of the host's kernel.</summary>
    public required string KernelVersion { get; init; }

    /// <summary>The number of CPUs of the host.</summary>
    public required long Processors { get; init; }

    /// <summary>The memory of the host in bytes.</summary>
    public required long Memory { get; init; }

    /// <summary>The root directory of the engine's data.</summary>
    public required string RootDirectory { get; init; }

    /// <summary>The state of the engine in a swarm: <c>inactive</c>, <c>active</c>, <c>pending</c>, <c>error</c>, <c>locked</c>.</summary>
    public required string Swarm { get; init; }

    /// <summary>The active security options.</summary>
    public required DockerStringList SecurityOptions { get; init; }

    /// <summary>The registries that are accessed without TLS or with unverified certificates.</summary>
    public required DockerStringList InsecureRegistries { get; init; }

    /// <summary>The engine's warnings about its configuration.</summary>
    public required DockerStringList Warnings { get; init; }

    /// <summary>The engine's labels.</summary>
    public required DockerLabels Labels { get; init; }

    /// <summary>The hostname of the engine's host.</summary>
    public override string ToString() => Name;
}
