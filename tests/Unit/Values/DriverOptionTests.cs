using System.Collections.Generic;

namespace PSDockerTools.Tests.Values;

public sealed class DriverOptionTests() : SpecLaws<DriverOption>(["max-size=10m", "tag", "a=b=c"], "max-size", "=", "10m")
{
    protected override DriverOption Parse(string text) => new(text);

    [Theory]
    [InlineData("max-size=10m", "max-size", "10m")]
    [InlineData("something", "something", "")]
    [InlineData("labels=a,b", "labels", "a,b")]
    public void Is_a_name_and_perhaps_a_value(string text, string name, string value) =>
        Assert.Equal((name, value), (new DriverOption(text).Name, new DriverOption(text).Value));

    [Theory]
    [InlineData("")]
    [InlineData("=x")]
    public void A_name_is_needed(string text) => Refusal.Of(() => new DriverOption(text), $"'{text}' has no name", "max-size=10m");

    [Fact]
    public void Of_several_with_one_name_the_last_holds() => Assert.Equal(
        new Dictionary<string, string> { ["a"] = "2", ["b"] = "" },
        NamedOption.ToDictionary([new DriverOption("a=1"), new DriverOption("b"), new DriverOption("a=2")]));
}
