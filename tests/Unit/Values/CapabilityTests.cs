namespace PSDockerTools.Tests.Values;

public sealed class CapabilityTests() : SpecLaws<Capability>(["ALL", "net_admin", "CAP_FOO", "  FOO  "], "CAP_", "cap", "ALL", "_", "NET")
{
    protected override Capability Parse(string text) => new(text);

    [Theory]
    [InlineData("ALL", "ALL")]
    [InlineData("aLl", "ALL")]
    [InlineData("FOO", "CAP_FOO")]
    [InlineData("CAP_FOO", "CAP_FOO")]
    [InlineData("cAp_foO", "CAP_FOO")]
    [InlineData("CAPFOO", "CAP_CAPFOO")]
    [InlineData(" \t ALL \t ", "ALL")]
    [InlineData("  CAP_FOO  ", "CAP_FOO")]
    [InlineData("_FOO", "CAP__FOO")]
    public void Is_named_as_the_engine_names_it(string text, string name) => Assert.Equal(name, new Capability(text).Name);

    [Theory]
    [InlineData("")]
    [InlineData("CAP_")]
    [InlineData("SOME CAP")]
    [InlineData("NET-ADMIN")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text) =>
        Refusal.Of(() => new Capability(text), $"'{text}' is not a capability", "NET_ADMIN, SYS_TIME or ALL");

    [Fact]
    public void Those_that_are_known_can_be_read() =>
        Assert.All(Capability.Known, name => Assert.EndsWith(name, new Capability(name).Name));
}
