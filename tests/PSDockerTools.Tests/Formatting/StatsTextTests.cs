using System;
using PSDockerTools.Formatting;

namespace PSDockerTools.Tests.Formatting;

public sealed class StatsTextTests
{
    [Theory]
    [InlineData(0, "0B")]
    [InlineData(1023, "1023B")]
    [InlineData(1024, "1KiB")]
    [InlineData(479_232, "468KiB")]
    [InlineData(30_880_000, "29.45MiB")]
    [InlineData(25_276_502_016, "23.54GiB")]
    [InlineData(long.MaxValue, "8EiB")]
    public void Memory_has_four_digits_and_binary_units(long bytes, string text) => Assert.Equal(text, HumanText.BinarySize(bytes));

    [Fact]
    public void Cells_are_those_of_docker_stats()
    {
        DockerContainerStats stats = Stats(limit: 25_276_502_016);
        Assert.Equal("468KiB / 23.54GiB", StatsText.Memory(stats));
        Assert.Equal("1.23kB / 648B", StatsText.Network(stats));
        Assert.Equal("4.1MB / 0B", StatsText.Block(stats));
        Assert.Equal("24.18%", StatsText.Percent(stats.CpuPercent));
        Assert.Equal("3", StatsText.Pids(stats));
        Assert.Equal("03:04:05", StatsText.Time(stats));
    }

    [Fact]
    public void What_is_not_known_is_two_dashes()
    {
        Assert.Equal("468KiB / --", StatsText.Memory(Stats(limit: null)));
        Assert.Equal("--", StatsText.Percent(null));
    }

    private static DockerContainerStats Stats(long? limit) => new(new EngineReference("test", new Uri("unix:///nowhere")))
    {
        Id = new string('a', 64),
        Name = "web",
        Time = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Local),
        CpuPercent = 24.1802,
        Processors = 2,
        MemoryUsage = 479_232,
        MemoryLimit = limit,
        NetworkReceived = 1_230,
        NetworkSent = 648,
        Interfaces = new DockerInterfaceStatsList([]),
        BlockRead = 4_100_000,
        BlockWritten = 0,
        Pids = 3,
    };
}
