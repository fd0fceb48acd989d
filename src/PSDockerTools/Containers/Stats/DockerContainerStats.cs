using System;
using System.Globalization;

namespace PSDockerTools;

/// <summary>What a container uses, at one moment; computed as docker stats does.</summary>
public sealed class DockerContainerStats : DockerObject
{
    internal DockerContainerStats(EngineEndpoint engine) : base(engine) { }

    /// <summary>All 64 digits of the container's id.</summary>
    public required string Id { get; init; }

    /// <summary>The container's name.</summary>
    public required string Name { get; init; }

    /// <summary>When it was read, in local time.</summary>
    public required DateTime Time { get; init; }

    /// <summary>Percent of one processor, over the second before: 200 where two are busy.</summary>
    public required double CpuPercent { get; init; }

    /// <summary>The processors it may use.</summary>
    public required int Processors { get; init; }

    /// <summary>Bytes of memory, without what is only cached of files; on Windows the private working set.</summary>
    public required long MemoryUsage { get; init; }

    /// <summary>The bytes it may use: its own limit, or the host's memory; null where it does not run, and on Windows.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>The usage in percent of the limit; null where there is none.</summary>
    public double? MemoryPercent { get; init; }

    /// <summary>Bytes received since it was started, over all interfaces.</summary>
    public required long NetworkReceived { get; init; }

    /// <summary>Bytes sent since it was started, over all interfaces.</summary>
    public required long NetworkSent { get; init; }

    /// <summary>The same for each interface; empty where it is on the host's network, or on none.</summary>
    public required DockerInterfaceStatsList Interfaces { get; init; }

    /// <summary>Bytes read from block devices since it was started.</summary>
    public required long BlockRead { get; init; }

    /// <summary>Bytes written to block devices since it was started.</summary>
    public required long BlockWritten { get; init; }

    /// <summary>Its processes and threads; null where the engine does not count them, as on Windows.</summary>
    public long? Pids { get; init; }

    /// <summary><c>web: 24.18% CPU, 30.1 MB memory</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}: {CpuPercent:0.00}% CPU, {MemoryUsage / 1e6:0.#} MB memory");
}
