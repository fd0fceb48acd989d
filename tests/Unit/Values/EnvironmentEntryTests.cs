using System;
using System.Linq;

namespace PSDockerTools.Tests.Values;

public sealed class EnvironmentEntryTests() : SpecLaws<EnvironmentEntry>(
    ["A=1", "A=", "A", "A=b=c", "with space=x"],
    "A", "=", " ", "value")
{
    protected override EnvironmentEntry Parse(string text) => new(text);

    [Theory]
    [InlineData("A=1", "A", "1")]
    [InlineData("A=", "A", "")]
    [InlineData("A", "A", null)]
    [InlineData("A=b=c", "A", "b=c")]
    [InlineData("A= 'b' #", "A", " 'b' #")]
    [InlineData("with space=x", "with space", "x")]
    [InlineData("A=line\nline", "A", "line\nline")]
    public void Is_a_name_and_perhaps_a_value(string text, string name, string? value) =>
        Assert.Equal((name, value), (new EnvironmentEntry(text).Name, new EnvironmentEntry(text).Value));

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("=value")]
    public void A_name_is_needed(string text) => Refusal.Of(() => new EnvironmentEntry(text), $"'{text}' has no name", "NAME=value");

    [Fact]
    public void A_name_of_its_own_has_no_equals_sign() => Refusal.Of(() => new EnvironmentEntry("A=B", "c"), "'A=B' has an = in it");

    [Fact]
    public void A_name_alone_takes_the_value_that_it_has_here()
    {
        Func<string, string?> here = name => name == "HERE" ? "x" : null;
        Assert.Equal(
            ["HERE=x", "NOT", "HERE=y"],
            new[] { "HERE", "NOT", "HERE=y" }.Select(text => new EnvironmentEntry(text).Resolve(here).ToString()));
    }
}
