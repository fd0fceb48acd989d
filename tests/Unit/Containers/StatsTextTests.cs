using System;
using PSDockerTools.Containers;
using PSDockerTools.Formatting;

namespace PSDockerTools.Tests.Containers;

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
        Assert.Equal("468KiB / 23.54GiB", StatsText.Memory(479_232, 25_276_502_016));
        Assert.Equal("1.23kB / 648B", StatsText.Traffic(1_230, 648));
        Assert.Equal("4.1MB / 0B", StatsText.Traffic(4_100_000, 0));
        Assert.Equal("24.18%", StatsText.Percent(24.1802));
        Assert.Equal("3", StatsText.Pids(3));
        Assert.Equal("03:04:05", StatsText.Time(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Local)));
    }

    [Fact]
    public void An_unknown_value_is_two_dashes()
    {
        Assert.Equal("468KiB / --", StatsText.Memory(479_232, null));
        Assert.Equal("--", StatsText.Percent(null));
        Assert.Equal("--", StatsText.Pids(null));
    }
}
