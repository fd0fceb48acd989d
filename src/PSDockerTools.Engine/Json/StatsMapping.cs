using System;
using System.Linq;
using System.Text.Json;

namespace PSDockerTools.Engine.Json;

/// <summary>Maps the engine's counters to statistics with the formulas of the docker CLI.</summary>
internal static class StatsMapping
{
    /// <summary>Checks whether the response has a reading; it has none if the container was not running.</summary>
    public static bool IsReading(this JsonElement stats) => stats.GetOrDefault("read").AsTime() is not null;

    /// <summary>
    /// Checks whether the response includes the previous reading. Without it, the CPU usage would be that of the container's whole
    /// lifetime.
    /// </summary>
    public static bool HasPrevious(this JsonElement stats) => stats.GetOrDefault("preread").AsTime() is not null;

    /// <summary>Maps a reading to statistics.</summary>
    /// <param name="stats">The reading.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="before">The previous reading, if <paramref name="stats"/> does not include it.</param>
    public static DockerContainerStats ToStats(this JsonElement stats, EngineEndpoint engine, JsonElement? before = null)
    {
        bool windows = stats.GetOrDefault("os_type").AsString() == "windows" || stats.GetOrDefault("num_procs").AsInt64() > 0; // only Windows engines return it
        DockerInterfaceStats[] interfaces = [.. stats.GetOrDefault("networks").GetProperties().Select(ToInterface).OrderBy(one => one.Name, StringComparer.Ordinal)];
        long memory = windows ? stats.GetOrDefault("memory_stats", "privateworkingset").AsInt64() ?? 0 : MemoryWithoutCache(stats.GetOrDefault("memory_stats"));
        long? limit = windows ? null : stats.GetOrDefault("memory_stats", "limit").AsInt64() is long known and > 0 ? known : null;
        return new DockerContainerStats(engine)
        {
            Id = stats.GetOrDefault("id").AsString() ?? "",
            Name = stats.GetOrDefault("name").AsString()?.TrimStart('/') ?? "",
            Time = stats.GetOrDefault("read").AsTime()?.LocalDateTime ?? DateTime.Now,
            CpuPercent = windows ? WindowsCpuPercent(stats) : CpuPercent(before?.GetOrDefault("cpu_stats") ?? stats.GetOrDefault("precpu_stats"), stats.GetOrDefault("cpu_stats")),
            Processors = windows ? (int)(stats.GetOrDefault("num_procs").AsInt64() ?? 0) : OnlineProcessors(stats.GetOrDefault("cpu_stats")),
            MemoryUsage = memory,
            MemoryLimit = limit,
            MemoryPercent = limit is long most ? (double)memory / most * 100 : null,
            NetworkReceived = interfaces.Sum(one => one.Received),
            NetworkSent = interfaces.Sum(one => one.Sent),
            Interfaces = new DockerInterfaceStatsList(interfaces),
            BlockRead = windows ? stats.GetOrDefault("storage_stats", "read_size_bytes").AsInt64() ?? 0 : BlockBytes(stats, 'r'),
            BlockWritten = windows ? stats.GetOrDefault("storage_stats", "write_size_bytes").AsInt64() ?? 0 : BlockBytes(stats, 'w'),
            Pids = windows ? null : stats.GetOrDefault("pids_stats", "current").AsInt64() ?? 0,
        };
    }

    /// <summary>Returns the container's share of the host's CPU time between the readings.</summary>
    private static double CpuPercent(JsonElement before, JsonElement now)
    {
        double Increase(params ReadOnlySpan<string> path) => (double)(now.GetOrDefault(path).AsInt64() ?? 0) - (before.GetOrDefault(path).AsInt64() ?? 0);
        double container = Increase("cpu_usage", "total_usage"), system = Increase("system_cpu_usage");
        return container > 0 && system > 0 ? container / system * OnlineProcessors(now) * 100 : 0;
    }

    private static int OnlineProcessors(JsonElement cpu) => cpu.GetOrDefault("online_cpus").AsInt64() is long online and > 0
        ? (int)online
        : cpu.GetOrDefault("cpu_usage", "percpu_usage").GetItems().Count(); // for older kernels and engines

    /// <summary>Returns the CPU usage on Windows, where counters have a unit of 100 ns and the time between the readings is used.</summary>
    private static double WindowsCpuPercent(JsonElement stats)
    {
        if (stats.GetOrDefault("read").AsTime() is not DateTimeOffset now || stats.GetOrDefault("preread").AsTime() is not DateTimeOffset before) { return 0; }
        double possible = (double)(now - before).Ticks * (stats.GetOrDefault("num_procs").AsInt64() ?? 0);
        double Total(string when) => stats.GetOrDefault(when, "cpu_usage", "total_usage").AsInt64() ?? 0;
        double used = Total("cpu_stats") - Total("precpu_stats");
        return possible > 0 && used > 0 ? used / possible * 100 : 0;
    }

    /// <summary>Returns the memory usage without inactive file pages, which the kernel can reclaim.</summary>
    private static long MemoryWithoutCache(JsonElement memory)
    {
        long usage = memory.GetOrDefault("usage").AsInt64() ?? 0;
        long? versionOne = memory.GetOrDefault("stats", "total_inactive_file").AsInt64();
        return versionOne < usage ? usage - versionOne.Value
            : memory.GetOrDefault("stats", "inactive_file").AsInt64() is long versionTwo && versionTwo < usage ? usage - versionTwo
            : usage;
    }

    private static long BlockBytes(JsonElement stats, char operation) => stats.GetOrDefault("blkio_stats", "io_service_bytes_recursive").GetItems()
        .Where(entry => entry.GetOrDefault("op").AsString() is { Length: > 0 } name && char.ToLowerInvariant(name[0]) == operation)
        .Sum(entry => entry.GetOrDefault("value").AsInt64() ?? 0);

    private static DockerInterfaceStats ToInterface(JsonProperty network)
    {
        long Count(string field) => network.Value.GetOrDefault(field).AsInt64() ?? 0;
        return new DockerInterfaceStats
        {
            Name = network.Name,
            Received = Count("rx_bytes"),
            Sent = Count("tx_bytes"),
            PacketsReceived = Count("rx_packets"),
            PacketsSent = Count("tx_packets"),
            Errors = Count("rx_errors") + Count("tx_errors"),
            Dropped = Count("rx_dropped") + Count("tx_dropped"),
        };
    }
}
