namespace PSDockerTools;

/// <summary>What an engine says of itself and its host.</summary>
public sealed class DockerInfo : DockerObject
{
    internal DockerInfo(EngineEndpoint engine) : base(engine) { }

    /// <summary>The engine's own id.</summary>
    public required string Id { get; init; }

    /// <summary>The host's name.</summary>
    public required string Name { get; init; }

    /// <summary>The engine's version.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>How many containers there are.</summary>
    public required long Containers { get; init; }

    /// <summary>How many of them run.</summary>
    public required long ContainersRunning { get; init; }

    /// <summary>How many of them are paused.</summary>
    public required long ContainersPaused { get; init; }

    /// <summary>How many of them are stopped.</summary>
    public required long ContainersStopped { get; init; }

    /// <summary>How many images there are.</summary>
    public required long Images { get; init; }

    /// <summary>The storage driver: <c>overlay2</c>.</summary>
    public required string StorageDriver { get; init; }

    /// <summary>The log driver that containers get by default.</summary>
    public required string LoggingDriver { get; init; }

    /// <summary>The log drivers that it has.</summary>
    public required DockerStringList LogDrivers { get; init; }

    /// <summary>The volume drivers that it has: its own, <c>local</c>, and those of plugins.</summary>
    public required DockerStringList VolumeDrivers { get; init; }

    /// <summary>The runtimes that it has.</summary>
    public required DockerStringList Runtimes { get; init; }

    /// <summary><c>cgroupfs</c> or <c>systemd</c>.</summary>
    public string? CgroupDriver { get; init; }

    /// <summary><c>1</c> or <c>2</c>; null on Windows.</summary>
    public string? CgroupVersion { get; init; }

    /// <summary>The runtime that containers get by default.</summary>
    public string? DefaultRuntime { get; init; }

    /// <summary>The host's system: <c>Debian GNU/Linux 12 (bookworm)</c>.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary><c>linux</c> or <c>windows</c>.</summary>
    public required string OperatingSystemType { get; init; }

    /// <summary>The processor's architecture in the kernel's words: <c>x86_64</c>.</summary>
    public required string Architecture { get; init; }

    /// <summary>The host's kernel.</summary>
    public required string KernelVersion { get; init; }

    /// <summary>How many processors the host has.</summary>
    public required long Processors { get; init; }

    /// <summary>The host's memory in bytes.</summary>
    public required long Memory { get; init; }

    /// <summary>Where the engine keeps its data.</summary>
    public required string RootDirectory { get; init; }

    /// <summary>Whether the engine is part of a swarm: <c>inactive</c>, <c>active</c>, <c>pending</c>, <c>error</c>, <c>locked</c>.</summary>
    public required string Swarm { get; init; }

    /// <summary>The security options in force.</summary>
    public required DockerStringList SecurityOptions { get; init; }

    /// <summary>Registries that are reached without TLS or without checking certificates.</summary>
    public required DockerStringList InsecureRegistries { get; init; }

    /// <summary>What the engine warns of.</summary>
    public required DockerStringList Warnings { get; init; }

    /// <summary>Its labels.</summary>
    public required DockerLabels Labels { get; init; }

    /// <summary>The host's name.</summary>
    public override string ToString() => Name;
}
