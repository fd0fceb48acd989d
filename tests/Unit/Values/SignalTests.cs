namespace PSDockerTools.Tests.Values;

public sealed class SignalTests() : SpecLaws<Signal>(
    ["SIGTERM", "kill", "9", "RTMIN+3", "SIGRTMAX-14", "64"],
    "SIG", "TERM", "RTMIN", "+", "RTMAX", "-", "9", "15")
{
    protected override Signal Parse(string text) => new(text);

    [Theory]
    [InlineData("SIGTERM", "SIGTERM")]
    [InlineData("term", "SIGTERM")]
    [InlineData("SigHup", "SIGHUP")]
    [InlineData("iot", "SIGIOT")]
    [InlineData("RTMIN", "SIGRTMIN")]
    [InlineData("rtmin+15", "SIGRTMIN+15")]
    [InlineData("SIGRTMAX-14", "SIGRTMAX-14")]
    [InlineData("9", "9")]
    [InlineData("09", "9")]
    [InlineData("64", "64")]
    public void Is_a_name_or_a_number(string text, string name) => Assert.Equal(name, new Signal(text).Name);

    [Theory]
    [InlineData("")]
    [InlineData("SIG")]
    [InlineData("0")]
    [InlineData("65")]
    [InlineData("-1")]
    [InlineData("STERM")]
    [InlineData("RTMIN+16")]
    [InlineData("RTMIN+0")]
    [InlineData("RTMIN+")]
    [InlineData("RTMAX-15")]
    [InlineData("TERM ")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text) =>
        Refusal.Of(() => new Signal(text), $"'{text}' is not a signal", "SIGTERM, HUP, RTMIN+3 or 9");

    [Fact]
    public void Those_that_are_known_can_be_read() => Assert.All(Signal.Known, name => Assert.Equal(name, new Signal(name).Name));
}
