using System.Collections.Generic;

namespace PSDockerTools.Engine;

/// <summary>What a container that is to be made may use of the host.</summary>
internal sealed record ContainerLimits
{
    public ByteSize? Memory { get; init; }

    public ByteSize? MemoryReservation { get; init; }

    /// <summary>Memory and swap together; unlimited is -1.</summary>
    public SwapSize? MemorySwap { get; init; }

    /// <summary>0 to 100; -1 for the kernel's own.</summary>
    public int? MemorySwappiness { get; init; }

    /// <summary>Taken by engines before API 1.42.</summary>
    public ByteSize? KernelMemory { get; init; }

    public ByteSize? SharedMemory { get; init; }

    public bool OomKillDisable { get; init; }

    public int? OomScoreAdjustment { get; init; }

    public CpuCount? Cpus { get; init; }

    public long? CpuShares { get; init; }

    /// <summary>In microseconds, as are the three after it.</summary>
    public long? CpuPeriod { get; init; }

    public long? CpuQuota { get; init; }

    public long? CpuRealtimePeriod { get; init; }

    public long? CpuRealtimeRuntime { get; init; }

    public CpuSet? CpusetCpus { get; init; }

    public CpuSet? CpusetMems { get; init; }

    /// <summary>Windows alone, as are the next three.</summary>
    public long? CpuCount { get; init; }

    public long? CpuPercent { get; init; }

    public ByteSize? IOMaximumBandwidth { get; init; }

    public ulong? IOMaximumOperations { get; init; }

    public long? PidsLimit { get; init; }

    public IReadOnlyList<Ulimit> Ulimits { get; init; } = [];

    public string? CgroupParent { get; init; }
}
