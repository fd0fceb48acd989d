namespace PSDockerTools.Containers;

/// <summary>How much of the host's memory, processors and process numbers a container may use, which can be changed later. What is null is not said.</summary>
internal abstract record ResourceLimits
{
    public ByteSize? Memory { get; init; }

    public ByteSize? MemoryReservation { get; init; }

    /// <summary>Memory and swap together; unlimited is -1.</summary>
    public SwapSize? MemorySwap { get; init; }

    public CpuCount? Cpus { get; init; }

    public long? CpuShares { get; init; }

    /// <summary>In microseconds, as are the three after it.</summary>
    public long? CpuPeriod { get; init; }

    public long? CpuQuota { get; init; }

    public long? CpuRealtimePeriod { get; init; }

    public long? CpuRealtimeRuntime { get; init; }

    public CpuSet? CpusetCpus { get; init; }

    public CpuSet? CpusetMems { get; init; }

    /// <summary>0 and -1 are for any number.</summary>
    public long? PidsLimit { get; init; }
}
