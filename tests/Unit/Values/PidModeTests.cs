namespace PSDockerTools.Tests.Values;

public sealed class PidModeTests() : SpecLaws<PidMode>(["host", "container:web"], "host", "container:", "web")
{
    protected override PidMode Parse(string text) => new(text);

    [Theory]
    [InlineData("host", null)]
    [InlineData("container:web", "web")]
    [InlineData("container:a:b", "a:b")]
    public void Is_the_hosts_or_a_containers(string text, string? container) => Assert.Equal(container, new PidMode(text).Container);

    [Theory]
    [InlineData("")]
    [InlineData("container:")]
    [InlineData("Host")]
    [InlineData("private")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text) =>
        Refusal.Of(() => new PidMode(text), $"'{text}' is not a valid value", "Write host or container:NAME.");
}
