using System.Globalization;

namespace PSDockerTools;

/// <summary>The configuration of a container that depends on its host. A limit that is null was not set.</summary>
public sealed class DockerHostConfig
{
    /// <summary>The mounts of <c>--volume</c>: <c>data:/data:ro</c>.</summary>
    public required DockerStringList Binds { get; init; }

    /// <summary>The mounts of <c>--mount</c>.</summary>
    public required DockerList<DockerMountRequest> Mounts { get; init; }

    /// <summary>The mounts of <c>--tmpfs</c>: options by path.</summary>
    public required DockerOptions Tmpfs { get; init; }

    /// <summary>The containers from which volumes are mounted: <c>web:ro</c>.</summary>
    public required DockerStringList VolumesFrom { get; init; }

    /// <summary>The volume driver that was set when the container was created.</summary>
    public string? VolumeDriver { get; init; }

    /// <summary>The file that the container's ID was written to.</summary>
    public string? ContainerIDFile { get; init; }

    /// <summary>The logging driver and its options.</summary>
    public required DockerLogConfig LogConfig { get; init; }

    /// <summary>The network mode: <c>default</c>, <c>bridge</c>, <c>host</c>, <c>none</c>, <c>container:ID</c> or a network's name.</summary>
    public required string NetworkMode { get; init; }

    /// <summary>The requested port bindings. NetworkSettings.Ports has the ports that are bound now.</summary>
    public required DockerList<DockerPortBinding> PortBindings { get; init; }

    /// <summary>True if all exposed ports are published to free ports of the host.</summary>
    public required bool PublishAllPorts { get; init; }

    /// <summary>The restart policy.</summary>
    public required DockerRestartPolicy RestartPolicy { get; init; }

    /// <summary>True if the engine removes the container when it exits.</summary>
    public required bool AutoRemove { get; init; }

    /// <summary>The initial size of the terminal: rows, columns; null if it was not set.</summary>
    public DockerList<int>? ConsoleSize { get; init; }

    /// <summary>Annotations that are passed to the OCI runtime (API 1.43).</summary>
    public required DockerOptions Annotations { get; init; }

    /// <summary>The capabilities that were added to the default set.</summary>
    public required DockerStringList CapAdd { get; init; }

    /// <summary>The capabilities that were dropped from the default set.</summary>
    public required DockerStringList CapDrop { get; init; }

    /// <summary>The cgroup namespace: <c>host</c> or <c>private</c>.</summary>
    public string? CgroupnsMode { get; init; }

    /// <summary>The DNS servers.</summary>
    public required DockerStringList Dns { get; init; }

    /// <summary>The DNS resolver options.</summary>
    public required DockerStringList DnsOptions { get; init; }

    /// <summary>The DNS search domains.</summary>
    public required DockerStringList DnsSearch { get; init; }

    /// <summary>Additional entries of the <c>hosts</c> file: <c>name:address</c>.</summary>
    public required DockerStringList ExtraHosts { get; init; }

    /// <summary>Additional groups of the container's user: names or GIDs.</summary>
    public required DockerStringList GroupAdd { get; init; }

    /// <summary>The IPC namespace: <c>private</c>, <c>shareable</c>, <c>host</c>, <c>container:ID</c>, <c>none</c>.</summary>
    public string? IpcMode { get; init; }

    /// <summary>The cgroup of the container.</summary>
    public string? Cgroup { get; init; }

    /// <summary>The links to containers on the default network: <c>/db:/web/db</c>.</summary>
    public required DockerStringList Links { get; init; }

    /// <summary>The OOM score adjustment, -1000 to 1000; processes with a higher score are killed first.</summary>
    public required int OomScoreAdj { get; init; }

    /// <summary>The PID namespace: <c>host</c>, <c>container:ID</c>; null for a private one.</summary>
    public string? PidMode { get; init; }

    /// <summary>True if the container runs in privileged mode.</summary>
    public required bool Privileged { get; init; }

    /// <summary>True if the container's root file system is read-only.</summary>
    public required bool ReadonlyRootfs { get; init; }

    /// <summary>Security options: <c>no-new-privileges</c>, <c>apparmor=...</c>, <c>seccomp=...</c>.</summary>
    public required DockerStringList SecurityOpt { get; init; }

    /// <summary>Options of the storage driver, for example <c>size</c>.</summary>
    public required DockerOptions StorageOpt { get; init; }

    /// <summary>The UTS namespace: <c>host</c>; null for a private one.</summary>
    public string? UTSMode { get; init; }

    /// <summary>The user namespace: <c>host</c>; null for the engine's setting.</summary>
    public string? UsernsMode { get; init; }

    /// <summary>The size of <c>/dev/shm</c> in bytes.</summary>
    public required long ShmSize { get; init; }

    /// <summary>The kernel parameters (sysctls) of the container's namespaces.</summary>
    public required DockerOptions Sysctls { get; init; }

    /// <summary>The OCI runtime: <c>runc</c>.</summary>
    public string? Runtime { get; init; }

    /// <summary>The isolation technology (Windows): <c>process</c> or <c>hyperv</c>.</summary>
    public string? Isolation { get; init; }

    /// <summary>True if an init process in the container forwards signals and reaps processes; null if it was not set.</summary>
    public bool? Init { get; init; }

    /// <summary>The relative CPU weight under contention; null for the default, 1024.</summary>
    public long? CpuShares { get; init; }

    /// <summary>The maximum number of CPUs: <c>1.5</c>; null for no limit. The API's NanoCpus, divided by 1,000,000,000.</summary>
    public decimal? Cpus { get; init; }

    /// <summary>The period of the CPU quota, in microseconds.</summary>
    public long? CpuPeriod { get; init; }

    /// <summary>The CPU time per period, in microseconds.</summary>
    public long? CpuQuota { get; init; }

    /// <summary>The period of the CPU real-time scheduler, in microseconds.</summary>
    public long? CpuRealtimePeriod { get; init; }

    /// <summary>The CPU real-time runtime per period, in microseconds.</summary>
    public long? CpuRealtimeRuntime { get; init; }

    /// <summary>The CPUs that the container may use: <c>0-3</c>, <c>0,2</c>.</summary>
    public string? CpusetCpus { get; init; }

    /// <summary>The memory nodes (NUMA) that the container may use: <c>0-3</c>, <c>0,1</c>.</summary>
    public string? CpusetMems { get; init; }

    /// <summary>The number of usable CPUs (Windows).</summary>
    public long? CpuCount { get; init; }

    /// <summary>The usable percentage of the CPUs (Windows).</summary>
    public long? CpuPercent { get; init; }

    /// <summary>The memory limit in bytes; null for no limit.</summary>
    public long? Memory { get; init; }

    /// <summary>The memory reservation (soft limit) in bytes, enforced when the host is low on memory; null for no limit.</summary>
    public long? MemoryReservation { get; init; }

    /// <summary>The limit of memory plus swap, in bytes; -1 for unlimited swap; null if it was not set.</summary>
    public long? MemorySwap { get; init; }

    /// <summary>The memory swappiness, 0 to 100; null if it was not set.</summary>
    public int? MemorySwappiness { get; init; }

    /// <summary>The kernel memory limit in bytes; ignored by Engine 23.0 and later.</summary>
    public long? KernelMemory { get; init; }

    /// <summary>True if the OOM killer is disabled for the container.</summary>
    public required bool OomKillDisable { get; init; }

    /// <summary>The maximum number of processes and threads; -1 for unlimited; null if it was not set.</summary>
    public long? PidsLimit { get; init; }

    /// <summary>The ulimits of the container's processes.</summary>
    public required DockerList<DockerUlimit> Ulimits { get; init; }

    /// <summary>The parent cgroup.</summary>
    public string? CgroupParent { get; init; }

    /// <summary>The block I/O weight relative to other containers, 10 to 1000; null if it was not set.</summary>
    public int? BlkioWeight { get; init; }

    /// <summary>The block I/O weights for individual devices.</summary>
    public required DockerList<DockerDeviceWeight> BlkioWeightDevice { get; init; }

    /// <summary>The limits of read rates, in bytes per second.</summary>
    public required DockerList<DockerDeviceRate> BlkioDeviceReadBps { get; init; }

    /// <summary>The limits of write rates, in bytes per second.</summary>
    public required DockerList<DockerDeviceRate> BlkioDeviceWriteBps { get; init; }

    /// <summary>The limits of read rates, in operations per second.</summary>
    public required DockerList<DockerDeviceRate> BlkioDeviceReadIOps { get; init; }

    /// <summary>The limits of write rates, in operations per second.</summary>
    public required DockerList<DockerDeviceRate> BlkioDeviceWriteIOps { get; init; }

    /// <summary>The maximum I/O operations per second of the system drive (Windows).</summary>
    public long? IOMaximumIOps { get; init; }

    /// <summary>The maximum I/O bandwidth of the system drive, in bytes per second (Windows).</summary>
    public long? IOMaximumBandwidth { get; init; }

    /// <summary>The devices of the host that are available in the container.</summary>
    public required DockerList<DockerDevice> Devices { get; init; }

    /// <summary>The rules of the cgroup's list of allowed devices: <c>c 42:* rmw</c>.</summary>
    public required DockerStringList DeviceCgroupRules { get; init; }

    /// <summary>The requests for devices of device drivers, such as GPUs.</summary>
    public required DockerList<DockerDeviceRequest> DeviceRequests { get; init; }

    /// <summary>The paths that are masked in the container; empty if none are; null if the engine does not return them.</summary>
    public DockerStringList? MaskedPaths { get; init; }

    /// <summary>The paths that are read-only in the container; empty if none are; null if the engine does not return them.</summary>
    public DockerStringList? ReadonlyPaths { get; init; }

    /// <summary>The network mode, the restart policy, and the memory and CPU limits: <c>bridge, restart no, 536870912 bytes, 1.5 CPUs</c>.</summary>
    public override string ToString()
    {
        string memory = Memory is long bytes ? string.Create(CultureInfo.InvariantCulture, $", {bytes} bytes") : "";
        string cpus = Cpus is decimal count ? string.Create(CultureInfo.InvariantCulture, $", {count} CPUs") : "";
        return $"{NetworkMode}, restart {RestartPolicy}{memory}{cpus}";
    }
}
