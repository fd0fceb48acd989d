using System;
using System.Linq;
using System.Text.Json;
using PSDockerTools.Engine.Json;
using Xunit;

namespace PSDockerTools.Engine.Tests.Json;

/// <summary>The expected numbers are what docker stats prints of the same answers.</summary>
public sealed class StatsMappingTests
{
    private const string ControlGroupsOne = """
        {"read":"2026-11-25T22:55:41.461836133Z","preread":"2026-11-25T22:55:40.45744267Z","pids_stats":{"current":3,"limit":18446744073709551615},
        "blkio_stats":{"io_service_bytes_recursive":[{"major":8,"minor":0,"op":"Read","value":4096},{"major":8,"minor":0,"op":"Write","value":512},
        {"major":8,"minor":16,"op":"read","value":1},{"major":8,"minor":0,"op":"Total","value":4608},{"major":8,"minor":0,"op":"","value":7}]},"num_procs":0,"storage_stats":{},
        "cpu_stats":{"cpu_usage":{"total_usage":2939900432,"percpu_usage":[2908677672,31222760]},"system_cpu_usage":983420000000,"online_cpus":2},
        "precpu_stats":{"cpu_usage":{"total_usage":2462971528,"percpu_usage":[2431748768,31222760]},"system_cpu_usage":981410000000,"online_cpus":2},
        "memory_stats":{"usage":33000000,"stats":{"total_inactive_file":1858112,"inactive_file":5},"limit":25276502016},
        "name":"/burn","id":"d16426490c900f6fff9ce6c111eed52ca1df9c2830a8a6445c51c189b2f9604d",
        "networks":{"eth1":{"rx_bytes":100,"rx_packets":2,"tx_bytes":7,"rx_errors":1,"tx_dropped":4},"eth0":{"rx_bytes":806,"rx_packets":9,"tx_bytes":42,"tx_packets":1}}}
        """;

    private const string ControlGroupsTwo = """
        {"read":"2026-11-25T22:55:41Z","preread":"2026-11-25T22:55:40Z","pids_stats":{"current":1},"blkio_stats":{"io_service_bytes_recursive":null},
        "cpu_stats":{"cpu_usage":{"total_usage":3000000},"system_cpu_usage":2000000000,"online_cpus":4},
        "precpu_stats":{"cpu_usage":{"total_usage":1000000},"system_cpu_usage":1000000000,"online_cpus":4},
        "memory_stats":{"usage":10000,"stats":{"inactive_file":4000,"file":9000},"limit":20000},"name":"/web","id":"aa"}
        """;

    private const string Windows = """
        {"read":"2026-11-25T10:00:01Z","preread":"2026-11-25T10:00:00Z","pids_stats":{},"blkio_stats":{"io_service_bytes_recursive":null},"num_procs":4,
        "storage_stats":{"read_count_normalized":10,"read_size_bytes":5000,"write_count_normalized":3,"write_size_bytes":700},
        "cpu_stats":{"cpu_usage":{"total_usage":30000000}},"precpu_stats":{"cpu_usage":{"total_usage":10000000}},
        "memory_stats":{"commitbytes":900,"commitpeakbytes":1000,"privateworkingset":800},"name":"/iis","id":"bb","networks":{"nic":{"rx_bytes":1,"tx_bytes":2}}}
        """;

    private const string NotRunning = """
        {"read":"0001-01-01T00:00:00Z","preread":"0001-01-01T00:00:00Z","pids_stats":{},"blkio_stats":{"io_service_bytes_recursive":null},"num_procs":0,
        "storage_stats":{},"cpu_stats":{"cpu_usage":{"total_usage":0}},"precpu_stats":{"cpu_usage":{"total_usage":0}},"memory_stats":{},"name":"/stopped","id":"cc"}
        """;

    [Fact]
    public void Control_groups_of_the_first_version()
    {
        DockerContainerStats stats = Map(ControlGroupsOne);
        Assert.Equal("burn", stats.Name);
        Assert.Equal(64, stats.Id.Length);
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 22, 55, 41, TimeSpan.Zero).AddTicks(4618361), new DateTimeOffset(stats.Time));
        Assert.Equal(DateTimeKind.Local, stats.Time.Kind);
        Assert.Equal(47.46, stats.CpuPercent, 2); // 476928904 of 2010000000, on two processors
        Assert.Equal(2, stats.Processors);
        Assert.Equal(33000000 - 1858112, stats.MemoryUsage);
        Assert.Equal(25276502016, stats.MemoryLimit);
        Assert.Equal(0.12, stats.MemoryPercent!.Value, 2);
        Assert.Equal((906, 49), (stats.NetworkReceived, stats.NetworkSent));
        Assert.Equal((4097, 512), (stats.BlockRead, stats.BlockWritten));
        Assert.Equal(3, stats.Pids);
        Assert.Equal("burn: 47.46% CPU, 31.1 MB memory", stats.ToString());
    }

    [Fact]
    public void Interfaces_are_told_each_by_name()
    {
        DockerInterfaceStats[] interfaces = [.. Map(ControlGroupsOne).Interfaces];
        Assert.Equal(["eth0", "eth1"], interfaces.Select(one => one.Name));
        DockerInterfaceStats second = interfaces[1];
        Assert.Equal((100, 7, 2, 0, 1, 4), (second.Received, second.Sent, second.PacketsReceived, second.PacketsSent, second.Errors, second.Dropped));
        Assert.Equal("eth0 806/42, eth1 100/7", Map(ControlGroupsOne).Interfaces.ToString());
    }

    [Fact]
    public void Control_groups_of_the_second_version()
    {
        DockerContainerStats stats = Map(ControlGroupsTwo);
        Assert.Equal(0.8, stats.CpuPercent, 10); // a five hundredth of what four did
        Assert.Equal((6000, 30.0), (stats.MemoryUsage, stats.MemoryPercent));
        Assert.Equal((0, 0), (stats.BlockRead, stats.BlockWritten));
        Assert.Empty(stats.Interfaces);
    }

    [Fact]
    public void Windows_counts_otherwise()
    {
        DockerContainerStats stats = Map(Windows);
        Assert.Equal(50, stats.CpuPercent, 10); // two of four processor seconds
        Assert.Equal(4, stats.Processors);
        Assert.Equal(800, stats.MemoryUsage);
        Assert.Null(stats.MemoryLimit);
        Assert.Null(stats.MemoryPercent);
        Assert.Equal((5000, 700), (stats.BlockRead, stats.BlockWritten));
        Assert.Equal((1, 2), (stats.NetworkReceived, stats.NetworkSent));
        Assert.Null(stats.Pids);
    }

    [Fact]
    public void What_does_not_run_uses_nothing_now()
    {
        JsonElement answer = Parse(NotRunning);
        Assert.False(answer.IsReading());
        DockerContainerStats stats = answer.ToStats(Engine);
        Assert.Equal((0.0, 0, null, null, 0), (stats.CpuPercent, stats.MemoryUsage, stats.MemoryLimit, stats.MemoryPercent, stats.Pids));
        Assert.InRange(stats.Time, DateTime.Now.AddMinutes(-1), DateTime.Now);
    }

    [Fact]
    public void Processors_are_counted_where_the_engine_does_not_count_them() =>
        Assert.Equal(2, Map(ControlGroupsOne.Replace(",\"online_cpus\":2", "", StringComparison.Ordinal)).Processors);

    [Theory]
    [InlineData("\"total_usage\":1000000", "\"total_usage\":9000000")] // it was restarted between the readings
    [InlineData("\"system_cpu_usage\":1000000000", "\"system_cpu_usage\":2000000000")]
    public void A_counter_that_did_not_grow_is_no_use(string then, string instead) =>
        Assert.Equal(0, Map(ControlGroupsTwo.Replace(then, instead, StringComparison.Ordinal)).CpuPercent);

    [Fact]
    public void A_cache_that_is_larger_than_the_usage_is_not_taken_off() =>
        Assert.Equal(10000, Map(ControlGroupsTwo.Replace("\"inactive_file\":4000", "\"inactive_file\":40000", StringComparison.Ordinal)).MemoryUsage);

    [Fact]
    public void A_number_that_no_long_holds_is_the_largest() =>
        Assert.Equal(long.MaxValue, Map(ControlGroupsTwo.Replace("\"limit\":20000", "\"limit\":18446744073709551615", StringComparison.Ordinal)).MemoryLimit);

    private static EngineEndpoint Engine { get; } = new("test", new Uri("unix:///nowhere"));

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    private static DockerContainerStats Map(string json) => Parse(json).ToStats(Engine);
}
