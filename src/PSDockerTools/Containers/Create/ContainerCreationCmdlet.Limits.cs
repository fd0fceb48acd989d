using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.DockerCli;

namespace PSDockerTools.Containers;

public abstract partial class ContainerCreationCmdlet
{
    /// <summary>The most memory that a container may have: 512m, 512MB, 1.5g, a number of bytes.</summary>
    [Parameter]
    [DockerOption("--memory", "-m", Updatable = true)]
    [SpecArgument<ByteSize>]
    public ByteSize? Memory { get; set; }

    /// <summary>The memory that a container is held to where the host runs short of it.</summary>
    [Parameter]
    [DockerOption("--memory-reservation", Updatable = true)]
    [SpecArgument<ByteSize>]
    public ByteSize? MemoryReservation { get; set; }

    /// <summary>The most memory and swap together: 2g; -1 for any amount of swap.</summary>
    [Parameter]
    [DockerOption("--memory-swap", Updatable = true)]
    [SpecArgument<SwapSize>]
    public SwapSize? MemorySwap { get; set; }

    /// <summary>How readily its memory is swapped out: 0 to 100, or -1 as the host has it.</summary>
    [Parameter]
    [DockerOption("--memory-swappiness")]
    [ValidateRange(-1, 100)]
    [WholeNumberArgument]
    public int? MemorySwappiness { get; set; }

    /// <summary>The most memory that the kernel may have for it. Only engines before API 1.42 know it.</summary>
    [Parameter]
    [DockerOption("--kernel-memory")]
    [SpecArgument<ByteSize>]
    public ByteSize? KernelMemory { get; set; }

    /// <summary>The size of /dev/shm; 64m without it.</summary>
    [Parameter]
    [DockerOption("--shm-size")]
    [Alias("ShmSize")]
    [SpecArgument<ByteSize>]
    public ByteSize? SharedMemorySize { get; set; }

    /// <summary>Keeps it from being killed where its memory is used up. Set -Memory with it.</summary>
    [Parameter]
    [DockerOption("--oom-kill-disable")]
    [SwitchArgument]
    public SwitchParameter OomKillDisable { get; set; }

    /// <summary>How likely the host kills it when its memory runs out: from -1000, never, to 1000.</summary>
    [Parameter]
    [DockerOption("--oom-score-adj")]
    [Alias("OomScoreAdj")]
    [ValidateRange(-1000, 1000)]
    [WholeNumberArgument]
    public int? OomScoreAdjustment { get; set; }

    /// <summary>How many CPUs' time a container may use: 1.5. It goes with neither -CpuPeriod nor -CpuQuota.</summary>
    [Parameter]
    [DockerOption("--cpus", Updatable = true)]
    [SpecArgument<CpuCount>]
    public CpuCount? Cpus { get; set; }

    /// <summary>A container's share of the CPUs where they are busy, against the 1024 of others.</summary>
    [Parameter]
    [DockerOption("--cpu-shares", "-c", Updatable = true)]
    [WholeNumberArgument]
    public long? CpuShares { get; set; }

    /// <summary>The period that -CpuQuota is counted in, in microseconds: 1000 to 1000000.</summary>
    [Parameter]
    [DockerOption("--cpu-period", Updatable = true)]
    [WholeNumberArgument]
    public long? CpuPeriod { get; set; }

    /// <summary>How much of each -CpuPeriod a container may run, in microseconds; -1 for no limit.</summary>
    [Parameter]
    [DockerOption("--cpu-quota", Updatable = true)]
    [WholeNumberArgument]
    public long? CpuQuota { get; set; }

    /// <summary>The period that -CpuRealtimeRuntime is counted in, in microseconds.</summary>
    [Parameter]
    [DockerOption("--cpu-rt-period", Updatable = true)]
    [Alias("CpuRtPeriod")]
    [WholeNumberArgument]
    public long? CpuRealtimePeriod { get; set; }

    /// <summary>How much of each -CpuRealtimePeriod a container may run in real time, in microseconds.</summary>
    [Parameter]
    [DockerOption("--cpu-rt-runtime", Updatable = true)]
    [Alias("CpuRtRuntime")]
    [WholeNumberArgument]
    public long? CpuRealtimeRuntime { get; set; }

    /// <summary>The CPUs that a container may run on: 0-3, or 0,2.</summary>
    [Parameter]
    [DockerOption("--cpuset-cpus", Updatable = true)]
    [SpecArgument<CpuSet>]
    public CpuSet? CpusetCpus { get; set; }

    /// <summary>The memory nodes that a container may use: 0-1, or 0,2.</summary>
    [Parameter]
    [DockerOption("--cpuset-mems", Updatable = true)]
    [SpecArgument<CpuSet>]
    public CpuSet? CpusetMems { get; set; }

    /// <summary>How many CPUs it sees, on Windows.</summary>
    [Parameter]
    [DockerOption("--cpu-count")]
    [WholeNumberArgument]
    public long? CpuCount { get; set; }

    /// <summary>How much of the CPUs it may use, in percent, on Windows.</summary>
    [Parameter]
    [DockerOption("--cpu-percent")]
    [WholeNumberArgument]
    public long? CpuPercent { get; set; }

    /// <summary>How fast it may read and write the system drive, in bytes a second, on Windows.</summary>
    [Parameter]
    [DockerOption("--io-maxbandwidth")]
    [Alias("IOMaxBandwidth")]
    [SpecArgument<ByteSize>]
    public ByteSize? IOMaximumBandwidth { get; set; }

    /// <summary>How often it may read and write the system drive in a second, on Windows.</summary>
    [Parameter]
    [DockerOption("--io-maxiops")]
    [Alias("IOMaxIops")]
    [WholeNumberArgument]
    public ulong? IOMaximumOperations { get; set; }

    /// <summary>How many processes a container may have; -1 for any number.</summary>
    [Parameter]
    [DockerOption("--pids-limit", Updatable = true)]
    [WholeNumberArgument]
    public long? PidsLimit { get; set; }

    /// <summary>Limits of its processes, soft and hard: nofile=1024:4096, nproc=512; or a hashtable.</summary>
    [Parameter]
    [DockerOption("--ulimit")]
    [SpecArgument<Ulimit>(TakesSeveral = true)]
    [ArgumentCompleter(typeof(UlimitCompleter))]
    public Ulimit[] Ulimit { get; set; } = [];

    /// <summary>The control group that its own is made in.</summary>
    [Parameter]
    [DockerOption("--cgroup-parent")]
    [ValidateNotNullOrEmpty]
    public string? CgroupParent { get; set; }

    private ContainerLimits DescribeLimits() => new()
    {
        Memory = Memory,
        MemoryReservation = MemoryReservation,
        MemorySwap = MemorySwap,
        MemorySwappiness = MemorySwappiness,
        KernelMemory = KernelMemory,
        SharedMemory = SharedMemorySize,
        OomKillDisable = OomKillDisable,
        OomScoreAdjustment = OomScoreAdjustment,
        Cpus = Cpus,
        CpuShares = CpuShares,
        CpuPeriod = CpuPeriod,
        CpuQuota = CpuQuota,
        CpuRealtimePeriod = CpuRealtimePeriod,
        CpuRealtimeRuntime = CpuRealtimeRuntime,
        CpusetCpus = CpusetCpus,
        CpusetMems = CpusetMems,
        CpuCount = CpuCount,
        CpuPercent = CpuPercent,
        IOMaximumBandwidth = IOMaximumBandwidth,
        IOMaximumOperations = IOMaximumOperations,
        PidsLimit = PidsLimit,
        Ulimits = Ulimit,
        CgroupParent = CgroupParent,
    };
}
