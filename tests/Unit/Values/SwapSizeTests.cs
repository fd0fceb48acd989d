namespace PSDockerTools.Tests.Values;

public sealed class SwapSizeTests() : SpecLaws<SwapSize>(["-1", "0", "2g"], "-1", "2g", "k")
{
    protected override SwapSize Parse(string text) => new(text);

    [Fact]
    public void Minus_one_is_any_amount()
    {
        Assert.True(new SwapSize("-1").IsUnlimited);
        Assert.Equal(2L << 30, new SwapSize("2g").Bytes);
    }

    [Theory]
    [InlineData("-2")]
    [InlineData("-1b")]
    [InlineData("")]
    public void Nothing_else_is_below_nothing(string text) =>
        Refusal.Of(() => new SwapSize(text), $"'{text}' is not a size", "-1 (unlimited)");
}
