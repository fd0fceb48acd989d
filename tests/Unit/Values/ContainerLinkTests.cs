namespace PSDockerTools.Tests.Values;

public sealed class ContainerLinkTests() : SpecLaws<ContainerLink>(
    ["name", "angry_torvalds:linus", "/foo:/c1/bar"],
    "name", ":", "/", "alias")
{
    protected override ContainerLink Parse(string text) => new(text);

    [Theory]
    [InlineData("name", "name", "name")]
    [InlineData("dcdfbe62ecd0:alias", "dcdfbe62ecd0", "alias")]
    [InlineData("/foo:/c1/bar", "foo", "bar")]
    public void Is_a_container_and_what_it_is_called(string text, string container, string alias) =>
        Assert.Equal((container, alias), (new ContainerLink(text).Container, new ContainerLink(text).Alias));

    [Theory]
    [InlineData("")]
    [InlineData("too:much:of:it")]
    [InlineData(":alias")]
    [InlineData("name:")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text) =>
        Refusal.Of(() => new ContainerLink(text), $"'{text}' is not a link", "db or my-postgres:db");
}
