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
    /// <summary>The memory limit: 512m, 512MB, 1.5g, or a number of bytes.</summary>
    [Parameter]
    [DockerOption("--memory", "-m", Updatable = true)]
    [SpecArgument<ByteSize>]
    public ByteSize? Memory { get; set; }

    /// <summary>The memory reservation (soft limit), which the engine enforces when the host is low on memory.</summary>
    [Parameter]
    [DockerOption("--memory-reservation", Updatable = true)]
    [SpecArgument<ByteSize>]
    public ByteSize? MemoryReservation { get; set; }

    /// <summary>The swap limit, as the sum of memory and swap: 2g. -1 for unlimited swap.</summary>
    [Parameter]
    [DockerOption("--memory-swap", Updatable = true)]
    [SpecArgument<SwapSize>]
    public SwapSize? MemorySwap { get; set; }

    /// <summary>The memory swappiness, 0 to 100. Default: -1, the setting of the host.</summary>
    [Parameter]
    [DockerOption("--memory-swappiness")]
    [ValidateRange(-1, 100)]
    [WholeNumberArgument]
    public int? MemorySwappiness { get; set; }

    /// <summary>The kernel memory limit. Engines since API 1.42 ignore it.</summary>
    [Parameter]
    [DockerOption("--kernel-memory")]
    [SpecArgument<ByteSize>]
    public ByteSize? KernelMemory { get; set; }

    /// <summary>The size of the shared memory, /dev/shm. Default: 64m.</summary>
    [Parameter]
    [DockerOption("--shm-size")]
    [Alias("ShmSize")]
    [SpecArgument<ByteSize>]
    public ByteSize? SharedMemorySize { get; set; }

    /// <summary>Disables the OOM killer for the container. Use it only together with -Memory.</summary>
    [Parameter]
    [DockerOption("--oom-kill-disable")]
    [SwitchArgument]
    public SwitchParameter OomKillDisable { get; set; }

    /// <summary>The OOM score adjustment, -1000 (never kill) to 1000.</summary>
    [Parameter]
    [DockerOption("--oom-score-adj")]
    [Alias("OomScoreAdj")]
    [ValidateRange(-1000, 1000)]
    [WholeNumberArgument]
    public int? OomScoreAdjustment { get; set; }

    /// <summary>The number of CPUs, for example 1.5. Cannot be combined with -CpuPeriod or -CpuQuota.</summary>
    [Parameter]
    [DockerOption("--cpus", Updatable = true)]
    [SpecArgument<CpuCount>]
    public CpuCount? Cpus { get; set; }

    /// <summary>The CPU shares, the relative CPU weight under contention. Default: 1024.</summary>
    [Parameter]
    [DockerOption("--cpu-shares", "-c", Updatable = true)]
    [WholeNumberArgument]
    public long? CpuShares { get; set; }

    /// <summary>The CPU CFS period in microseconds, 1000 to 1000000.</summary>
    [Parameter]
    [DockerOption("--cpu-period", Updatable = true)]
    [WholeNumberArgument]
    public long? CpuPeriod { get; set; }

    /// <summary>The CPU CFS quota: microseconds of CPU time in each -CpuPeriod. -1 for no limit.</summary>
    [Parameter]
    [DockerOption("--cpu-quota", Updatable = true)]
    [WholeNumberArgument]
    public long? CpuQuota { get; set; }

    /// <summary>The CPU real-time period in microseconds.</summary>
    [Parameter]
    [DockerOption("--cpu-rt-period", Updatable = true)]
    [Alias("CpuRtPeriod")]
    [WholeNumberArgument]
    public long? CpuRealtimePeriod { get; set; }

    /// <summary>The CPU real-time runtime: microseconds in each -CpuRealtimePeriod.</summary>
    [Parameter]
    [DockerOption("--cpu-rt-runtime", Updatable = true)]
    [Alias("CpuRtRuntime")]
    [WholeNumberArgument]
    public long? CpuRealtimeRuntime { get; set; }

    /// <summary>The CPUs that the container may use (cpuset): 0-3, or 0,2.</summary>
    [Parameter]
    [DockerOption("--cpuset-cpus", Updatable = true)]
    [SpecArgument<CpuSet>]
    public CpuSet? CpusetCpus { get; set; }

    /// <summary>The memory nodes (NUMA) that the container may use (cpuset): 0-1, or 0,2.</summary>
    [Parameter]
    [DockerOption("--cpuset-mems", Updatable = true)]
    [SpecArgument<CpuSet>]
    public CpuSet? CpusetMems { get; set; }

    /// <summary>The number of CPUs of a Windows container (CPU count).</summary>
    [Parameter]
    [DockerOption("--cpu-count")]
    [WholeNumberArgument]
    public long? CpuCount { get; set; }

    /// <summary>The CPU percentage of a Windows container.</summary>
    [Parameter]
    [DockerOption("--cpu-percent")]
    [WholeNumberArgument]
    public long? CpuPercent { get; set; }

    /// <summary>The maximum I/O bandwidth of a Windows container's system drive, in bytes per second.</summary>
    [Parameter]
    [DockerOption("--io-maxbandwidth")]
    [Alias("IOMaxBandwidth")]
    [SpecArgument<ByteSize>]
    public ByteSize? IOMaximumBandwidth { get; set; }

    /// <summary>The maximum I/O operations per second of a Windows container's system drive.</summary>
    [Parameter]
    [DockerOption("--io-maxiops")]
    [Alias("IOMaxIops")]
    [WholeNumberArgument]
    public ulong? IOMaximumOperations { get; set; }

    /// <summary>The PIDs limit, the maximum number of processes. -1 for unlimited.</summary>
    [Parameter]
    [DockerOption("--pids-limit", Updatable = true)]
    [WholeNumberArgument]
    public long? PidsLimit { get; set; }

    /// <summary>The ulimits, soft and hard: nofile=1024:4096, nproc=512; or a hashtable.</summary>
    [Parameter]
    [DockerOption("--ulimit")]
    [SpecArgument<Ulimit>(TakesSeveral = true)]
    [ArgumentCompleter(typeof(UlimitCompleter))]
    public Ulimit[] Ulimit { get; set; } = [];

    /// <summary>The parent cgroup of the container's cgroup.</summary>
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
            Otherwise = () => -1, // 0 would be the minimum
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
            limits => Nodes(limits.GroupBy(limit => limit.Name).Select(same => ToNode(same.Last()))), // the last limit of a name applies
            run => run.IsPodman ? PodmanDefaults.Ulimits(run.Host.Ulimits) : run.Host.Ulimits.Select(limit => limit.ToString())),
        Text(nameof(CgroupParent), "HostConfig.CgroupParent", run => run.Host.CgroupParent),
    ];

    private const long UsualSharedMemory = 64 * 1024 * 1024;

    private static JsonObject ToNode(Ulimit limit) => new([Entry("Name", limit.Name), Entry("Soft", limit.Soft), Entry("Hard", limit.Hard)]);

    /// <summary>The limit of memory plus swap; null for the engine's default, twice the memory limit.</summary>
    private static string? ReadMemorySwap(ContainerRun run) => run.Host.MemorySwap is not { } swap || swap == 2 * run.Host.Memory ? null
        : swap == -1 ? "-1"
        : ByteCount.Write(swap);

    /// <summary>
    /// True if the CPU quota only repeats the number of CPUs: Podman also reports a quota, which docker run rejects together with --cpus.
    /// </summary>
    private static bool IsQuotaOfCpus(ContainerRun run) => run.IsPodman && run.Host.Cpus is not null;
}
