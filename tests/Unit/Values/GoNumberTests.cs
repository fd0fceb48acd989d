using System;
using System.Globalization;

namespace PSDockerTools.Tests.Values;

public sealed class GoNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-1", "-1")]
    [InlineData("+5", "5")]
    [InlineData("1_000", "1000")]
    [InlineData("0x1F", "31")]
    [InlineData("0X_1f", "31")]
    [InlineData("010", "8")]
    [InlineData("0o17", "15")]
    [InlineData("0_7", "7")]
    [InlineData("0b101", "5")]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData("-0x10", "-16")]
    public void Is_read_as_Go_reads_it(string text, string number) =>
        Assert.Equal(Int128.Parse(number, CultureInfo.InvariantCulture), GoNumber.TryParse(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("--1")]
    [InlineData("1.5")]
    [InlineData("1e3")]
    [InlineData("08")]
    [InlineData("0x")]
    [InlineData("0b2")]
    [InlineData("_1")]
    [InlineData("1_")]
    [InlineData("1__0")]
    [InlineData(" 1")]
    [InlineData("١")]
    [InlineData("18446744073709551616")]
    public void Is_refused_as_Go_refuses_it(string text) => Assert.Null(GoNumber.TryParse(text));
}
