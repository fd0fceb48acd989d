namespace PSDockerTools.Tests.Values;

public sealed class MacAddressTests() : SpecLaws<MacAddress>(
    ["92:d0:c6:0a:29:33", "92-D0-C6-0A-29-33", "92d0.c60a.2933"],
    "92", ":", "-", ".", "d0", "c60a")
{
    protected override MacAddress Parse(string text) => new(text);

    [Theory]
    [InlineData("92:d0:c6:0a:29:33")]
    [InlineData(" 92:d0:c6:0a:29:33 ")]
    [InlineData("02:00:5e:10:00:00:00:01")]
    [InlineData("02-00-5e-10-00-00-00-01")]
    [InlineData("0200.5e10.0000.0001")]
    [InlineData("00:00:00:00:fe:80:00:00:00:00:00:00:02:00:5e:10:00:00:00:01")]
    [InlineData("0000.0000.fe80.0000.0000.0000.0200.5e10.0000.0001")]
    public void Is_of_six_eight_or_twenty_bytes(string text) => Assert.Equal(text.Trim(), new MacAddress(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("92:d0:c6:0a:29")]
    [InlineData("92:d0:c6:0a:29:33:44")]
    [InlineData("92:d0:c6:0a:29-33")]
    [InlineData("92:d0:c6:0a:29:3g")]
    [InlineData("92d0c60a2933")]
    [InlineData("92:d0:c6:0a:29:33:")]
    [InlineData("0200.5e10.0000.0001.0002")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text) =>
        Refusal.Of(() => new MacAddress(text), $"'{text}' is not a MAC address", "92:d0:c6:0a:29:33");
}
