using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.DockerCli;
using static PSDockerTools.Containers.ContainerOption;
using static PSDockerTools.Containers.RequestJson;

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

    internal static IEnumerable<ContainerOption> LimitOptions =>
    [
        Size(nameof(Memory), "HostConfig.Memory", run => run.Host.Memory),
        Size(nameof(MemoryReservation), "HostConfig.MemoryReservation", run => run.Host.MemoryReservation),
        Text<SwapSize>(nameof(MemorySwap), "HostConfig.MemorySwap", size => size.Bytes, ReadMemorySwap),
        Number(
            nameof(MemorySwappiness), "HostConfig.MemorySwappiness", run => run.UnlessPodman(run.Host.MemorySwappiness, PodmanDefaults.Swappiness)) with
        {
            Otherwise = () => -1, // 0 would be the least there is
        },
        Size(nameof(KernelMemory), "HostConfig.KernelMemory", run => run.Host.KernelMemory) with
        {
            Need = new RequestNeed.RefusedSince(new(1, 42), "HostConfig.KernelMemory", CreationMessages.KernelMemoryDropped),
        },
        Size(
            nameof(SharedMemorySize),
            "HostConfig.ShmSize",
            run => run.Host.ShmSize is 0 or UsualSharedMemory ? null : run.UnlessPodman(run.Host.ShmSize, PodmanDefaults.SharedMemory)),
        Switch(nameof(OomKillDisable), "HostConfig.OomKillDisable", run => run.Host.OomKillDisable),
        Number(nameof(OomScoreAdjustment), "HostConfig.OomScoreAdj", run => run.Host.OomScoreAdj == 0 ? null : run.Host.OomScoreAdj),
        Text<CpuCount>(nameof(Cpus), "HostConfig.NanoCpus", cpus => cpus.NanoCpus, run => run.Host.Cpus?.ToString("0.#########", CultureInfo.InvariantCulture)),
        Number(nameof(CpuShares), "HostConfig.CpuShares", run => run.Host.CpuShares),
        Number(nameof(CpuPeriod), "HostConfig.CpuPeriod", run => IsQuotaOfCpus(run) ? null : run.Host.CpuPeriod),
        Number(nameof(CpuQuota), "HostConfig.CpuQuota", run => IsQuotaOfCpus(run) ? null : run.Host.CpuQuota),
        Number(nameof(CpuRealtimePeriod), "HostConfig.CpuRealtimePeriod", run => run.Host.CpuRealtimePeriod),
        Number(nameof(CpuRealtimeRuntime), "HostConfig.CpuRealtimeRuntime", run => run.Host.CpuRealtimeRuntime),
        Text<CpuSet>(nameof(CpusetCpus), "HostConfig.CpusetCpus", set => set.Text, run => run.Host.CpusetCpus),
        Text<CpuSet>(nameof(CpusetMems), "HostConfig.CpusetMems", set => set.Text, run => run.Host.CpusetMems),
        Number(nameof(CpuCount), "HostConfig.CpuCount", run => run.Host.CpuCount) with { Need = new RequestNeed.Windows("-CpuCount") },
        Number(nameof(CpuPercent), "HostConfig.CpuPercent", run => run.Host.CpuPercent) with { Need = new RequestNeed.Windows("-CpuPercent") },
        Size(nameof(IOMaximumBandwidth), "HostConfig.IOMaximumBandwidth", run => run.Host.IOMaximumBandwidth) with
        {
            Need = new RequestNeed.Windows("-IOMaximumBandwidth"),
        },
        Number(nameof(IOMaximumOperations), "HostConfig.IOMaximumIOps", run => run.Host.IOMaximumIOps) with
        {
            Need = new RequestNeed.Windows("-IOMaximumOperations"),
        },
        Number(nameof(PidsLimit), "HostConfig.PidsLimit", run => run.UnlessPodman(run.Host.PidsLimit, PodmanDefaults.PidsLimit)),
        Many<Ulimit>(
            nameof(Ulimit),
            "HostConfig.Ulimits",
            limits => Nodes(limits.GroupBy(limit => limit.Name).Select(same => ToNode(same.Last()))), // of the same the last counts
            run => run.IsPodman ? PodmanDefaults.Ulimits(run.Host.Ulimits) : run.Host.Ulimits.Select(limit => limit.ToString())),
        Text(nameof(CgroupParent), "HostConfig.CgroupParent", run => run.Host.CgroupParent),
    ];

    private const long UsualSharedMemory = 64 * 1024 * 1024;

    private static JsonObject ToNode(Ulimit limit) => new([Entry("Name", limit.Name), Entry("Soft", limit.Soft), Entry("Hard", limit.Hard)]);

    /// <summary>The engine sets twice the memory by itself.</summary>
    private static string? ReadMemorySwap(ContainerRun run) => run.Host.MemorySwap is not { } swap || swap == 2 * run.Host.Memory ? null
        : swap == -1 ? "-1"
        : ByteCount.Write(swap);

    /// <summary>Podman writes the number of CPUs as a quota, too, which docker run does not take beside it.</summary>
    private static bool IsQuotaOfCpus(ContainerRun run) => run.IsPodman && run.Host.Cpus is not null;
}
