using System;
using System.Globalization;
using FsCheck.Xunit;

namespace PSDockerTools.Tests.Values;

public sealed class DurationTests() : SpecLaws<Duration>(
    ["0", "30", "-1", "1.5", "1h30m", "1.5h", "100ms", "-1.5h", "5us", "7µs", "8μs", "300ns", "1h2m3.4s", "292277h"],
    "h", "m", "s", "ms", "us", "ns", "µs", "1", "30", ".5", "-")
{
    protected override Duration Parse(string text) => new(text);

    [Theory]
    [InlineData("0", "00:00:00")]
    [InlineData("30", "00:00:30")]
    [InlineData("1.5", "00:00:01.5")]
    [InlineData(".5", "00:00:00.5")]
    [InlineData("-1", "-00:00:01")]
    [InlineData("5s", "00:00:05")]
    [InlineData("1478s", "00:24:38")]
    [InlineData("-5s", "-00:00:05")]
    [InlineData("+5s", "00:00:05")]
    [InlineData("-0", "00:00:00")]
    [InlineData("5.0s", "00:00:05")]
    [InlineData("5.s", "00:00:05")]
    [InlineData(".5s", "00:00:00.5")]
    [InlineData("1.004s", "00:00:01.0040000")]
    [InlineData("100.00100s", "00:01:40.0010000")]
    [InlineData("12µs", "00:00:00.0000120")]
    [InlineData("12μs", "00:00:00.0000120")]
    [InlineData("11us", "00:00:00.0000110")]
    [InlineData("13ms", "00:00:00.0130000")]
    [InlineData("15m", "00:15:00")]
    [InlineData("16h", "16:00:00")]
    [InlineData("3h30m", "03:30:00")]
    [InlineData("10.5s4m", "00:04:10.5000000")]
    [InlineData("-2m3.4s", "-00:02:03.4000000")]
    [InlineData("1h2m3s4ms5us600ns", "01:02:03.0040056")]
    [InlineData("39h9m14.425s", "1.15:09:14.4250000")]
    [InlineData("0.3333333333333333333h", "00:19:59.9999999")]
    [InlineData("1000000h", "41666.16:00:00")]
    public void Is_read_as_Go_reads_it(string text, string expected) =>
        Assert.Equal(TimeSpan.Parse(expected, CultureInfo.InvariantCulture), new Duration(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("3m4")]
    [InlineData("-")]
    [InlineData("s")]
    [InlineData(".")]
    [InlineData("-.")]
    [InlineData(".s")]
    [InlineData("+.s")]
    [InlineData("1d")]
    [InlineData("10 s")]
    [InlineData(" 10s")]
    [InlineData("10s\n")]
    [InlineData("1,5s")]
    [InlineData("1e3")]
    [InlineData("1M")]
    [InlineData("--1s")]
    [InlineData("00:00:10")]
    [InlineData("9223372036854775807h")]
    [InlineData("99999999999999999999999999999999999999s")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text) =>
        Refusal.Of(() => new Duration(text), $"'{text}' is not a duration", "30 (seconds), 1m30s, 1.5h or 500ms");

    [Theory]
    [InlineData("90", "1m30s")]
    [InlineData("1h", "1h")]
    [InlineData("3600.25", "1h0.25s")]
    [InlineData("-1", "-1")]
    [InlineData("-90", "-1m30s")]
    [InlineData("0", "0s")]
    [InlineData("100ms", "0.1s")]
    public void Is_written_as_docker_writes_it(string text, string written) => Assert.Equal(written, new Duration(text).ToString());

    [Property]
    public void Any_span_is_written_and_read_back(long ticks) =>
        Assert.Equal(TimeSpan.FromTicks(ticks), new Duration(new Duration(TimeSpan.FromTicks(ticks)).ToString()).Value);

    [Fact]
    public void The_longest_spans_are_written_and_read_back()
    {
        Assert.Equal(TimeSpan.MaxValue, new Duration(new Duration(TimeSpan.MaxValue).ToString()).Value);
        Assert.Equal(TimeSpan.MinValue, new Duration(new Duration(TimeSpan.MinValue).ToString()).Value);
    }

    [Theory]
    [InlineData("1500ms", 2, 1_500_000_000)]
    [InlineData("100ms", 1, 100_000_000)]
    [InlineData("0", 0, 0)]
    [InlineData("90s", 90, 90_000_000_000)]
    [InlineData("1000000h", int.MaxValue, 3_600_000_000_000_000_000)]
    public void A_second_that_has_begun_is_whole(string text, int seconds, long nanoseconds) =>
        Assert.Equal((seconds, nanoseconds), (new Duration(text).WholeSeconds, new Duration(text).Nanoseconds));

    [Fact]
    public void Minus_one_is_for_ever() => Assert.True(new Duration("-1").IsForever && !new Duration("1").IsForever);
}
