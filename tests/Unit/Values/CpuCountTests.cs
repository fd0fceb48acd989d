namespace PSDockerTools.Tests.Values;

public sealed class CpuCountTests() : SpecLaws<CpuCount>(
    ["2", "1.5", ".5", "1/2", "0.000000001", "1e-3", "9223372036.854775807"],
    "1", ".5", "/", "e-3", "000000001", "E9")
{
    protected override CpuCount Parse(string text) => new(text);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("2", 2_000_000_000)]
    [InlineData("1.5", 1_500_000_000)]
    [InlineData("1.", 1_000_000_000)]
    [InlineData(".5", 500_000_000)]
    [InlineData("+0.25", 250_000_000)]
    [InlineData("0.000000001", 1)]
    [InlineData("0.0000000010", 1)]
    [InlineData("1/2", 500_000_000)]
    [InlineData("6/4", 1_500_000_000)]
    [InlineData("1e-3", 1_000_000)]
    [InlineData("15e-1", 1_500_000_000)]
    [InlineData("9223372036.854775807", long.MaxValue)]
    public void Is_counted_in_billionths(string text, long nano) => Assert.Equal(nano, new CpuCount(text).NanoCpus);

    [Theory]
    [InlineData("0.0000000001")]
    [InlineData("1/3")]
    [InlineData("1e-10")]
    public void More_than_nine_decimals_are_refused(string text) =>
        Refusal.Of(() => new CpuCount(text), $"'{text}' has more than 9 decimal places");

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("-1")]
    [InlineData("two")]
    [InlineData("1,5")]
    [InlineData("1/0")]
    [InlineData("1/")]
    [InlineData(" 1")]
    [InlineData("1e999999999")]
    [InlineData("9223372037")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text) =>
        Refusal.Of(() => new CpuCount(text), $"'{text}' is not a number of CPUs", "2 or 1.5");

    [Fact]
    public void Is_written_without_needless_decimals() =>
        Assert.Equal(("1.5", 1.5m), (new CpuCount("1.500").ToString(), new CpuCount("3/2").Count));
}
