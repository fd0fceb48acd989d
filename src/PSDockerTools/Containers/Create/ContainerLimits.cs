using System.Collections.Generic;

namespace PSDockerTools.Containers;

/// <summary>What a container that is to be made may use of the host.</summary>
internal sealed record ContainerLimits : ResourceLimits
{
    /// <summary>0 to 100; -1 for the kernel's own.</summary>
    public int? MemorySwappiness { get; init; }

    /// <summary>Taken by engines before API 1.42.</summary>
    public ByteSize? KernelMemory { get; init; }

    public ByteSize? SharedMemory { get; init; }

    public bool OomKillDisable { get; init; }

    public int? OomScoreAdjustment { get; init; }

    /// <summary>Windows alone, as are the next three.</summary>
    public long? CpuCount { get; init; }

    public long? CpuPercent { get; init; }

    public ByteSize? IOMaximumBandwidth { get; init; }

    public ulong? IOMaximumOperations { get; init; }

    public IReadOnlyList<Ulimit> Ulimits { get; init; } = [];

    public string? CgroupParent { get; init; }
}
