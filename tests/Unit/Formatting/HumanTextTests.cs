using System;
using PSDockerTools.Formatting;

namespace PSDockerTools.Tests.Formatting;

public sealed class HumanTextTests
{
    [Theory]
    [InlineData(0, "0B")]
    [InlineData(999, "999B")]
    [InlineData(1000, "1kB")]
    [InlineData(5_613_764, "5.61MB")]
    [InlineData(12_340_000, "12.3MB")]
    [InlineData(123_400_000, "123MB")]
    [InlineData(1_070_000_000, "1.07GB")]
    public void Sizes_have_three_digits(long bytes, string text) => Assert.Equal(text, HumanText.Size(bytes));

    [Theory]
    [InlineData(0.5, "Less than a second")]
    [InlineData(1, "1 second")]
    [InlineData(59, "59 seconds")]
    [InlineData(60, "About a minute")]
    [InlineData(46 * 60, "46 minutes")]
    [InlineData(60 * 60, "About an hour")]
    [InlineData(47 * 3600, "47 hours")]
    [InlineData(3 * 86400, "3 days")]
    [InlineData(20 * 86400, "2 weeks")]
    [InlineData(100 * 86400, "3 months")]
    [InlineData(800 * 86400, "2 years")]
    public void Spans_are_told_in_their_largest_unit(double seconds, string text) => Assert.Equal(text, HumanText.Span(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData("sha256:0123456789abcdef0123456789abcdef", "0123456789ab")]
    [InlineData("0123456789abcdef", "0123456789ab")]
    [InlineData("short", "short")]
    public void Ids_have_twelve_digits(string id, string text) => Assert.Equal(text, HumanText.ShortId(id));
}
