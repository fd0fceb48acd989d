namespace PSDockerTools.Tests.Values;

public sealed class DeviceRuleTests() : SpecLaws<DeviceRule>(["c 42:* rmw", "a *:* r", "b 8:0 w"], "c ", "a", "*", ":", "42", " rwm")
{
    protected override DeviceRule Parse(string text) => new(text);

    [Theory]
    [InlineData("")]
    [InlineData("c 42:*")]
    [InlineData("d 42:* rmw")]
    [InlineData("c 42 rmw")]
    [InlineData("c 42:* rmwx")]
    [InlineData("c  42:* rmw")]
    [InlineData("c 42:* rmw\n")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text) =>
        Refusal.Of(() => new DeviceRule(text), $"'{text}' is not a device rule", "'c 42:* rmw'");
}
