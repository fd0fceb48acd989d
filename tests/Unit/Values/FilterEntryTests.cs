using System;

namespace PSDockerTools.Tests.Values;

public sealed class FilterEntryTests
{
    [Theory]
    [InlineData("event=die", "event", "die")]
    [InlineData("label=a=b", "label", "a=b")]
    [InlineData(" Type = container", "type", "container")]
    [InlineData("label=", "label", "")]
    public void It_is_a_name_and_a_value(string text, string name, string value)
    {
        FilterEntry entry = FilterEntry.Parse(text);
        Assert.Equal((name, value), (entry.Name, entry.Value));
        Assert.Equal(entry, FilterEntry.Parse(entry.ToString()));
    }

    [Theory]
    [InlineData("die")]
    [InlineData("=die")]
    [InlineData("")]
    public void Without_one_of_them_it_is_none(string text) =>
        Assert.Contains("event=die", Assert.ThrowsAny<FormatException>(() => FilterEntry.Parse(text)).Message, StringComparison.Ordinal);
}
