using System;
using System.Globalization;
using FsCheck.Xunit;

namespace PSDockerTools.Tests.Values;

public sealed class MomentTests() : SpecLaws<Moment>(
    [
        "10m", "-1s", "0", "1700000000.5", "2026-01-31", "2026-01-31T08", "2026-01-31T08:09:10.5Z", "2026-01-31T08:09:10+02:00",
        "9999-12-31", "0001-01-01Z",
    ],
    "2026-01-31", "T08", " 08", ":09", ".5", "Z", "+02:00", "-14:00", "10m", "1h", "1700000000", "0001", "9999-12-31")
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    protected override Moment Parse(string text) => new(text);

    [Theory]
    [InlineData("0", "1970-01-01T00:00:00Z")]
    [InlineData("1136073600", "2006-01-01T00:00:00Z")]
    [InlineData("1136073600.000000100", "2006-01-01T00:00:00.0000001Z")]
    [InlineData("1136073600.5", "2006-01-01T00:00:00.5Z")]
    [InlineData("2006-01-02T15:04:05.999999999Z", "2006-01-02T15:04:05.9999999Z")]
    [InlineData("2006-01-02T15:04:05Z", "2006-01-02T15:04:05Z")]
    [InlineData("2006-01-02T15:04:05+01:00", "2006-01-02T14:04:05Z")]
    [InlineData("2006-01-02T15:04:05-01:30", "2006-01-02T16:34:05Z")]
    [InlineData("2006-01-02T15:04Z", "2006-01-02T15:04:00Z")]
    [InlineData("2006-01-02T15:04-00:00", "2006-01-02T15:04:00Z")]
    [InlineData("2006-01-02T15Z", "2006-01-02T15:00:00Z")]
    [InlineData("2006-01-02T15+02:00", "2006-01-02T13:00:00Z")]
    [InlineData("2006-01-02Z", "2006-01-02T00:00:00Z")]
    [InlineData("2006-01-02+03:00", "2006-01-01T21:00:00Z")]
    [InlineData("2006-01-02-03:00", "2006-01-02T03:00:00Z")]
    [InlineData("2006-01-02 15:04:05.5Z", "2006-01-02T15:04:05.5Z")]
    [InlineData("2004-02-29Z", "2004-02-29T00:00:00Z")]
    [InlineData("10m", "2026-03-01T11:50:00Z")]
    [InlineData("1h30m", "2026-03-01T10:30:00Z")]
    [InlineData("-5m", "2026-03-01T12:05:00Z")]
    [InlineData("0s", "2026-03-01T12:00:00Z")]
    public void Is_read_as_docker_reads_it(string text, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), new Moment(text).From(s_now));

    [Theory]
    [InlineData("2006-01-02T15:04:05")]
    [InlineData("2006-07-02T15:04:05.5")]
    [InlineData("2006-07-02T15:04")]
    [InlineData("2006-01-02T15")]
    [InlineData("2006-07-02")]
    [InlineData("2006-07-02 15:04:05")]
    public void Without_a_zone_it_is_local_time(string text) =>
        Assert.Equal(
            DateTime.ParseExact(
                text,
                ["yyyy-MM-dd'T'HH:mm:ss.F", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH", "yyyy-MM-dd"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeLocal | DateTimeStyles.AdjustToUniversal),
            new Moment(text).From(s_now).UtcDateTime);

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("-5")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e3")]
    [InlineData("10:00")]
    [InlineData("01/31/2026")]
    [InlineData("2026-1-31")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("2026-01-31 ")]
    [InlineData("2026-01-31  10:00")]
    [InlineData("2026-01-31T 10:00")]
    [InlineData("2026-01-31T24:00")]
    [InlineData("2026-01-31T10:60")]
    [InlineData("2026-01-31T10:00:60")]
    [InlineData("2026-01-31t10:00z")]
    [InlineData("2026-01-31T10:00+0100")]
    [InlineData("0000-01-01")]
    [InlineData("0001-01-01+01:00")]
    [InlineData("9999-12-31T23:30-01:00")]
    [InlineData("253402300800")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text) =>
        Refusal.Of(() => new Moment(text), $"'{text}' is not a point in time", "10m (ago), 2026-01-31, 2026-01-31T08:00:00Z");

    [Property]
    public void A_time_is_taken_as_it_is(DateTimeOffset time)
    {
        Assert.Equal(time.UtcTicks, new Moment(time).From(s_now).UtcTicks);
        Assert.Equal(new Moment(time), new Moment(time.UtcDateTime));
        Assert.Equal(new Moment(time), new Moment(new Moment(time).ToString()));
    }

    [Fact]
    public void A_time_of_no_kind_is_local() =>
        Assert.Equal(
            new Moment(new DateTime(2026, 7, 1, 8, 0, 0, DateTimeKind.Local)),
            new Moment(new DateTime(2026, 7, 1, 8, 0, 0, DateTimeKind.Unspecified)));

    [Fact]
    public void What_is_before_all_time_is_its_beginning() =>
        Assert.Equal(DateTimeOffset.MinValue, new Moment(TimeSpan.MaxValue).From(s_now));
}
