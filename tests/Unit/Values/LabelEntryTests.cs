using System.Collections.Generic;

namespace PSDockerTools.Tests.Values;

public sealed class LabelEntryTests() : SpecLaws<LabelEntry>(["a=1", "a", "a=", "a=b=c", " a=1", "a= b"], "a", "=", " ", "\t")
{
    protected override LabelEntry Parse(string text) => new(text);

    [Theory]
    [InlineData("owner=web", "owner", "web")]
    [InlineData("owner", "owner", null)]
    [InlineData("owner=", "owner", "")]
    [InlineData(" \towner=web", "owner", "web")]
    [InlineData("a= b \"c\"", "a", " b \"c\"")]
    [InlineData("com.example.a-b=1=2", "com.example.a-b", "1=2")]
    public void Is_a_name_and_perhaps_a_value(string text, string name, string? value) =>
        Assert.Equal((name, value), (new LabelEntry(text).Name, new LabelEntry(text).Value));

    [Theory]
    [InlineData("", "has no name")]
    [InlineData("=x", "'=x' has no name")]
    [InlineData(" =x", "has no name")]
    [InlineData("my label=x", "'my label' in 'my label=x' has a space")]
    [InlineData("a\tb", "has a space")]
    [InlineData("a =x", "has a space")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, string words) =>
        Refusal.Of(() => new LabelEntry(text), words, "Write it like owner=web");

    [Fact]
    public void Of_several_with_one_name_the_last_holds() =>
        Assert.Equal(
            new Dictionary<string, string> { ["a"] = "2", ["b"] = "" },
            LabelEntry.ToDictionary([new LabelEntry("a=1"), new LabelEntry("b"), new LabelEntry("a=2")]));
}
