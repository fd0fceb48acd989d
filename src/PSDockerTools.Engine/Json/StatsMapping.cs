using System;
using System.Linq;
using System.Text.Json;

namespace PSDockerTools.Engine.Json;

/// <summary>Maps the engine's counters to statistics with the formulas of the docker CLI.</summary>
internal static class StatsMapping
{
    /// <summary>Checks whether the response has a reading; it has none if the container was not running.</summary>
    public static bool IsReading(this JsonElement stats) => stats.Field("read").Time() is not null;

    /// <summary>
    /// Checks whether the response includes the previous reading. Without it, the CPU usage would be that of the container's whole
    /// lifetime.
    /// </summary>
    public static bool HasPrevious(this JsonElement stats) => stats.Field("preread").Time() is not null;

    /// <summary>Maps a reading to statistics.</summary>
    /// <param name="stats">The reading.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="before">The previous reading, if <paramref name="stats"/> does not include it.</param>
    public static DockerContainerStats ToStats(this JsonElement stats, EngineEndpoint engine, JsonElement? before = null)
    {
        bool windows = stats.Field("os_type").Text() == "windows" || stats.Field("num_procs").Count() > 0; // only Windows engines return it
        DockerInterfaceStats[] interfaces = [.. stats.Field("networks").Entries().Select(ToInterface).OrderBy(one => one.Name, StringComparer.Ordinal)];
        long memory = windows ? stats.Field("memory_stats", "privateworkingset").Count() ?? 0 : MemoryWithoutCache(stats.Field("memory_stats"));
        long? limit = windows ? null : stats.Field("memory_stats", "limit").Count() is long known and > 0 ? known : null;
        return new DockerContainerStats(engine)
        {
            Id = stats.Field("id").Text() ?? "",
            Name = stats.Field("name").Text()?.TrimStart('/') ?? "",
            Time = stats.Field("read").Time()?.LocalDateTime ?? DateTime.Now,
            CpuPercent = windows ? WindowsCpuPercent(stats) : CpuPercent(before?.Field("cpu_stats") ?? stats.Field("precpu_stats"), stats.Field("cpu_stats")),
            Processors = windows ? (int)(stats.Field("num_procs").Count() ?? 0) : OnlineProcessors(stats.Field("cpu_stats")),
            MemoryUsage = memory,
            MemoryLimit = limit,
            MemoryPercent = limit is long most ? (double)memory / most * 100 : null,
            NetworkReceived = interfaces.Sum(one => one.Received),
            NetworkSent = interfaces.Sum(one => one.Sent),
            Interfaces = new DockerInterfaceStatsList(interfaces),
            BlockRead = windows ? stats.Field("storage_stats", "read_size_bytes").Count() ?? 0 : BlockBytes(stats, 'r'),
            BlockWritten = windows ? stats.Field("storage_stats", "write_size_bytes").Count() ?? 0 : BlockBytes(stats, 'w'),
            Pids = windows ? null : stats.Field("pids_stats", "current").Count() ?? 0,
        };
    }

    /// <summary>Returns the container's share of the host's CPU time between the readings.</summary>
    private static double CpuPercent(JsonElement before, JsonElement now)
    {
        double Increase(params ReadOnlySpan<string> path) => (double)(now.Field(path).Count() ?? 0) - (before.Field(path).Count() ?? 0);
        double container = Increase("cpu_usage", "total_usage"), system = Increase("system_cpu_usage");
        return container > 0 && system > 0 ? container / system * OnlineProcessors(now) * 100 : 0;
    }

    private static int OnlineProcessors(JsonElement cpu) => cpu.Field("online_cpus").Count() is long online and > 0
        ? (int)online
        : cpu.Field("cpu_usage", "percpu_usage").Items().Count(); // for older kernels and engines

    /// <summary>Returns the CPU usage on Windows, where counters have a unit of 100 ns and the time between the readings is used.</summary>
    private static double WindowsCpuPercent(JsonElement stats)
    {
        if (stats.Field("read").Time() is not DateTimeOffset now || stats.Field("preread").Time() is not DateTimeOffset before) { return 0; }
        double possible = (double)(now - before).Ticks * (stats.Field("num_procs").Count() ?? 0);
        double Total(string when) => stats.Field(when, "cpu_usage", "total_usage").Count() ?? 0;
        double used = Total("cpu_stats") - Total("precpu_stats");
        return possible > 0 && used > 0 ? used / possible * 100 : 0;
    }

    /// <summary>Returns the memory usage without inactive file pages, which the kernel can reclaim.</summary>
    private static long MemoryWithoutCache(JsonElement memory)
    {
        long usage = memory.Field("usage").Count() ?? 0;
        long? versionOne = memory.Field("stats", "total_inactive_file").Count();
        return versionOne < usage ? usage - versionOne.Value
            : memory.Field("stats", "inactive_file").Count() is long versionTwo && versionTwo < usage ? usage - versionTwo
            : usage;
    }

    private static long BlockBytes(JsonElement stats, char operation) => stats.Field("blkio_stats", "io_service_bytes_recursive").Items()
        .Where(entry => entry.Field("op").Text() is { Length: > 0 } name && char.ToLowerInvariant(name[0]) == operation)
        .Sum(entry => entry.Field("value").Count() ?? 0);

    private static DockerInterfaceStats ToInterface(JsonProperty network)
    {
        long Count(string field) => network.Value.Field(field).Count() ?? 0;
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
