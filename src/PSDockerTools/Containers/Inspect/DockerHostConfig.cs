using System.Globalization;

namespace PSDockerTools;

/// <summary>What a container may have of its host. A limit that is null was not set.</summary>
public sealed class DockerHostConfig
{
    /// <summary>What <c>--volume</c> mounts: <c>data:/data:ro</c>.</summary>
    public required DockerStringList Binds { get; init; }

    /// <summary>What <c>--mount</c> mounts.</summary>
    public required DockerList<DockerMountRequest> Mounts { get; init; }

    /// <summary>What <c>--tmpfs</c> mounts: options by path.</summary>
    public required DockerOptions Tmpfs { get; init; }

    /// <summary>The containers whose volumes are mounted, too.</summary>
    public required DockerStringList VolumesFrom { get; init; }

    /// <summary>The driver of the volumes that it was made with.</summary>
    public string? VolumeDriver { get; init; }

    /// <summary>The file that the id was written to.</summary>
    public string? ContainerIDFile { get; init; }

    /// <summary>Where its log goes.</summary>
    public required DockerLogConfig LogConfig { get; init; }

    /// <summary>Its first network: <c>default</c>, <c>bridge</c>, <c>host</c>, <c>none</c>, <c>container:ID</c>, a network's name.</summary>
    public required string NetworkMode { get; init; }

    /// <summary>The ports that it was made to publish; where they are published is NetworkSettings.Ports.</summary>
    public required DockerList<DockerPortBinding> PortBindings { get; init; }

    /// <summary>Whether all exposed ports are published, each on a free port of the host.</summary>
    public required bool PublishAllPorts { get; init; }

    /// <summary>When it is started again by itself.</summary>
    public required DockerRestartPolicy RestartPolicy { get; init; }

    /// <summary>Whether it is removed when it has ended.</summary>
    public required bool AutoRemove { get; init; }

    /// <summary>The first size of its terminal: rows and columns; null where it was not said.</summary>
    public DockerList<int>? ConsoleSize { get; init; }

    /// <summary>What the runtime is told of it (API 1.43).</summary>
    public required DockerOptions Annotations { get; init; }

    /// <summary>Capabilities that it has beside the usual.</summary>
    public required DockerStringList CapAdd { get; init; }

    /// <summary>Usual capabilities that it does not have.</summary>
    public required DockerStringList CapDrop { get; init; }

    /// <summary>Its cgroup namespace: <c>host</c> or <c>private</c>.</summary>
    public string? CgroupnsMode { get; init; }

    /// <summary>Its name servers.</summary>
    public required DockerStringList Dns { get; init; }

    /// <summary>Options for its resolver.</summary>
    public required DockerStringList DnsOptions { get; init; }

    /// <summary>Domains that it looks for names in.</summary>
    public required DockerStringList DnsSearch { get; init; }

    /// <summary>Names in its <c>hosts</c>: <c>name:address</c>.</summary>
    public required DockerStringList ExtraHosts { get; init; }

    /// <summary>Groups that it is in, too.</summary>
    public required DockerStringList GroupAdd { get; init; }

    /// <summary>Its IPC namespace: <c>private</c>, <c>shareable</c>, <c>host</c>, <c>container:ID</c>, <c>none</c>.</summary>
    public string? IpcMode { get; init; }

    /// <summary>The cgroup that it runs in.</summary>
    public string? Cgroup { get; init; }

    /// <summary>The containers that it knows by name on the default network: <c>/db:/web/db</c>.</summary>
    public required DockerStringList Links { get; init; }

    /// <summary>How soon it is killed where memory runs out: -1000 to 1000.</summary>
    public required int OomScoreAdj { get; init; }

    /// <summary>Its process namespace: <c>host</c>, <c>container:ID</c>; null for its own.</summary>
    public string? PidMode { get; init; }

    /// <summary>Whether it may do all that the host may.</summary>
    public required bool Privileged { get; init; }

    /// <summary>Whether it may not write to its own file system.</summary>
    public required bool ReadonlyRootfs { get; init; }

    /// <summary>Security options: <c>no-new-privileges</c>, <c>apparmor=...</c>, <c>seccomp=...</c>.</summary>
    public required DockerStringList SecurityOpt { get; init; }

    /// <summary>Options of the storage driver: <c>size</c>.</summary>
    public required DockerOptions StorageOpt { get; init; }

    /// <summary>Its UTS namespace: <c>host</c>; null for its own.</summary>
    public string? UTSMode { get; init; }

    /// <summary>Its user namespace: <c>host</c>; null for the engine's.</summary>
    public string? UsernsMode { get; init; }

    /// <summary>Bytes of <c>/dev/shm</c>.</summary>
    public required long ShmSize { get; init; }

    /// <summary>Kernel parameters.</summary>
    public required DockerOptions Sysctls { get; init; }

    /// <summary>The runtime that runs it: <c>runc</c>.</summary>
    public string? Runtime { get; init; }

    /// <summary>How it is isolated (Windows): <c>process</c> or <c>hyperv</c>.</summary>
    public string? Isolation { get; init; }

    /// <summary>Whether an init runs in it that reaps processes; null where it was not said.</summary>
    public bool? Init { get; init; }

    /// <summary>Its weight among those that want the CPU; null for the usual 1024.</summary>
    public long? CpuShares { get; init; }

    /// <summary>How many CPUs it may use at most: <c>1.5</c>. The API has it in billionths, as NanoCpus. Null for no limit.</summary>
    public decimal? Cpus { get; init; }

    /// <summary>The period of its CPU quota in microseconds.</summary>
    public long? CpuPeriod { get; init; }

    /// <summary>Microseconds of CPU that it may use in a period.</summary>
    public long? CpuQuota { get; init; }

    /// <summary>The period of its real-time quota in microseconds.</summary>
    public long? CpuRealtimePeriod { get; init; }

    /// <summary>Microseconds of real time that it may use in a period.</summary>
    public long? CpuRealtimeRuntime { get; init; }

    /// <summary>The CPUs that it may run on: <c>0-3</c>, <c>0,2</c>.</summary>
    public string? CpusetCpus { get; init; }

    /// <summary>The memory nodes that it may use.</summary>
    public string? CpusetMems { get; init; }

    /// <summary>How many CPUs it has (Windows).</summary>
    public long? CpuCount { get; init; }

    /// <summary>The part of the CPUs that it may use (Windows).</summary>
    public long? CpuPercent { get; init; }

    /// <summary>Bytes of memory that it may use; null for no limit.</summary>
    public long? Memory { get; init; }

    /// <summary>Bytes of memory that it is held to where memory is short; null for no limit.</summary>
    public long? MemoryReservation { get; init; }

    /// <summary>Bytes of memory and swap together; -1 for any amount; null where it was not said.</summary>
    public long? MemorySwap { get; init; }

    /// <summary>How readily it is swapped, 0 to 100; null where it was not said.</summary>
    public int? MemorySwappiness { get; init; }

    /// <summary>Bytes of kernel memory; engines since 23.0 do not limit it any more.</summary>
    public long? KernelMemory { get; init; }

    /// <summary>Whether it is not killed where its memory runs out.</summary>
    public required bool OomKillDisable { get; init; }

    /// <summary>How many processes it may have; -1 for any number; null where it was not said.</summary>
    public long? PidsLimit { get; init; }

    /// <summary>Limits of its processes.</summary>
    public required DockerList<DockerUlimit> Ulimits { get; init; }

    /// <summary>The cgroup that its own is made in.</summary>
    public string? CgroupParent { get; init; }

    /// <summary>Its weight among those that read and write: 10 to 1000.</summary>
    public int? BlkioWeight { get; init; }

    /// <summary>The same for single devices.</summary>
    public required DockerList<DockerDeviceWeight> BlkioWeightDevice { get; init; }

    /// <summary>Bytes a second that it may read from devices.</summary>
    public required DockerList<DockerDeviceRate> BlkioDeviceReadBps { get; init; }

    /// <summary>Bytes a second that it may write to devices.</summary>
    public required DockerList<DockerDeviceRate> BlkioDeviceWriteBps { get; init; }

    /// <summary>Reads a second that it may do from devices.</summary>
    public required DockerList<DockerDeviceRate> BlkioDeviceReadIOps { get; init; }

    /// <summary>Writes a second that it may do to devices.</summary>
    public required DockerList<DockerDeviceRate> BlkioDeviceWriteIOps { get; init; }

    /// <summary>Reads and writes a second of the system drive (Windows).</summary>
    public long? IOMaximumIOps { get; init; }

    /// <summary>Bytes a second of the system drive (Windows).</summary>
    public long? IOMaximumBandwidth { get; init; }

    /// <summary>The host's devices that it has.</summary>
    public required DockerList<DockerDevice> Devices { get; init; }

    /// <summary>What it may do with devices: <c>c 42:* rmw</c>.</summary>
    public required DockerStringList DeviceCgroupRules { get; init; }

    /// <summary>The devices that drivers give it: GPUs.</summary>
    public required DockerList<DockerDeviceRequest> DeviceRequests { get; init; }

    /// <summary>Paths that it cannot read; empty where nothing is masked; null where the engine does not say.</summary>
    public DockerStringList? MaskedPaths { get; init; }

    /// <summary>Paths that it cannot write to; empty where there are none; null where the engine does not say.</summary>
    public DockerStringList? ReadonlyPaths { get; init; }

    /// <summary>The first network and the restart policy, and what of memory and CPUs is limited: <c>bridge, restart no, 536870912 bytes, 1.5 CPUs</c>.</summary>
    public override string ToString()
    {
        string memory = Memory is long bytes ? string.Create(CultureInfo.InvariantCulture, $", {bytes} bytes") : "";
        string cpus = Cpus is decimal count ? string.Create(CultureInfo.InvariantCulture, $", {count} CPUs") : "";
        return $"{NetworkMode}, restart {RestartPolicy}{memory}{cpus}";
    }
}
