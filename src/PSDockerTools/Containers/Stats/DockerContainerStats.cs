using System;
using System.Globalization;

namespace PSDockerTools;

/// <summary>The resource usage of a container at one point in time, computed as <c>docker stats</c> does.</summary>
public sealed class DockerContainerStats : DockerObject
{
    internal DockerContainerStats(EngineEndpoint engine) : base(engine) { }

    /// <summary>The full ID of the container, 64 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The container's name.</summary>
    public required string Name { get; init; }

    /// <summary>The time of the reading, in local time.</summary>
    public required DateTime Time { get; init; }

    /// <summary>The CPU usage over the previous second in percent of one CPU: 200 means that two CPUs are fully used.</summary>
    public required double CpuPercent { get; init; }

    /// <summary>The number of CPUs that the container may use.</summary>
    public required int Processors { get; init; }

    /// <summary>The memory usage in bytes, without the file cache; on Windows the private working set.</summary>
    public required long MemoryUsage { get; init; }

    /// <summary>
    /// The memory limit in bytes: the container's limit, or the host's memory; null if the container is not running, and on Windows.
    /// </summary>
    public long? MemoryLimit { get; init; }

    /// <summary>The memory usage in percent of the limit; null if there is no limit.</summary>
    public double? MemoryPercent { get; init; }

    /// <summary>The bytes received on all network interfaces since the container was started.</summary>
    public required long NetworkReceived { get; init; }

    /// <summary>The bytes sent on all network interfaces since the container was started.</summary>
    public required long NetworkSent { get; init; }

    /// <summary>The traffic of each network interface; empty if the container uses the host's network or has no network.</summary>
    public required DockerInterfaceStatsList Interfaces { get; init; }

    /// <summary>The bytes read from block devices since the container was started.</summary>
    public required long BlockRead { get; init; }

    /// <summary>The bytes written to block devices since the container was started.</summary>
    public required long BlockWritten { get; init; }

    /// <summary>The number of processes and threads; null if the engine does not count them, for example on Windows.</summary>
    public long? Pids { get; init; }

    /// <summary>The name, the CPU usage and the memory usage: <c>web: 24.18% CPU, 30.1 MB memory</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}: {CpuPercent:0.00}% CPU, {MemoryUsage / 1e6:0.#} MB memory");
}
