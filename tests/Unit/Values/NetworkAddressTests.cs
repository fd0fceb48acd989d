using System.Net;

namespace PSDockerTools.Tests.Values;

public sealed class NetworkAddressTests() : SpecLaws<NetworkAddress>(
    ["127.0.0.1", "::1", "2001:DB8::68", " ::1 ", "::ffff:1.2.3.4"],
    "1", "255", ".", ":", "::", "f", "%eth0")
{
    protected override NetworkAddress Parse(string text) => new(text);

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData(" 127.0.0.1 ", false)]
    [InlineData("0:0:0:0:0:0:0:1", true)]
    [InlineData("2001:DB8::68", true)]
    [InlineData("::", true)]
    [InlineData("1:2:3:4:5:6:7::", true)]
    [InlineData("::ffff:1.2.3.4", true)]
    public void Is_of_version_four_or_six(string text, bool six) =>
        Assert.Equal((text.Trim(), six), (new NetworkAddress(text).Text, new NetworkAddress(text).IsIPv6));

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("2001:DB8:0:0:0:0:0:1", "2001:db8::1")]
    [InlineData("::FFFF:1.2.3.4", "1.2.3.4")]
    public void Has_a_shortest_form(string text, string shortest) => Assert.Equal(shortest, new NetworkAddress(text).Canonical);

    [Theory]
    [InlineData("")]
    [InlineData("[::1]")]
    [InlineData("127")]
    [InlineData("127.1")]
    [InlineData("127.0.0.256")]
    [InlineData("127.0.0.01")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("1.2.3.4.5")]
    [InlineData("1.2.3.4/8")]
    [InlineData("fe80::1%eth0")]
    [InlineData("::1/64")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("::1::")]
    [InlineData(":::1")]
    [InlineData("12345::")]
    [InlineData("::ffff:1.2.3")]
    [InlineData("::1.2.3.04")]
    [InlineData("1.2.3.4::")]
    [InlineData("localhost")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text) =>
        Refusal.Of(() => new NetworkAddress(text), $"'{text}' is not an IP address", "172.20.0.5 or 2001:db8::5");

    [Fact]
    public void Takes_an_address_as_it_is() => Assert.Equal(new NetworkAddress("::1"), new NetworkAddress(IPAddress.IPv6Loopback));
}
