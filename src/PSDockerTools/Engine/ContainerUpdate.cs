namespace PSDockerTools.Engine;

/// <summary>What is to be changed of a container: what <c>docker update</c> can say. What is null stays as it is.</summary>
internal sealed record ContainerUpdate
{
    public int? BlkioWeight { get; init; }

    public long? CpuShares { get; init; }

    public long? CpuPeriod { get; init; }

    public long? CpuQuota { get; init; }

    public long? CpuRealtimePeriod { get; init; }

    public long? CpuRealtimeRuntime { get; init; }

    public CpuCount? Cpus { get; init; }

    public CpuSet? CpusetCpus { get; init; }

    public CpuSet? CpusetMems { get; init; }

    public ByteSize? Memory { get; init; }

    public ByteSize? MemoryReservation { get; init; }

    public SwapSize? MemorySwap { get; init; }

    /// <summary>0 and -1 are for any number.</summary>
    public long? PidsLimit { get; init; }

    public RestartPolicy? RestartPolicy { get; init; }

    /// <summary>Whether it changes nothing.</summary>
    public bool IsEmpty => this == new ContainerUpdate();
}
