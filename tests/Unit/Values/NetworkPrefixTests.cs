namespace PSDockerTools.Tests.Values;

public sealed class NetworkPrefixTests() : SpecLaws<NetworkPrefix>(
    ["10.1.0.0/24", "0.0.0.0/0", "fd00:1::/64", "::/0", "10.1.0.7/32", " 10.1.0.0/16 ", "10.1.0.0/024"],
    "10", "0", "/", ":", "::", "24", "128", "%eth0")
{
    protected override NetworkPrefix Parse(string text) => new(text);

    [Theory]
    [InlineData("")]
    [InlineData("10.1.0.0")]
    [InlineData("10.1.0.0/")]
    [InlineData("/24")]
    [InlineData("10.1.0.0/33")]
    [InlineData("10.1.0.0/-1")]
    [InlineData("10.1.0.0/+8")]
    [InlineData("10.1.0.0/24/8")]
    [InlineData("10.300.0.0/24")]
    [InlineData("010.1.0.0/24")]
    [InlineData("172.99.0.070/24")]
    [InlineData("10.1/16")]
    [InlineData("fd00::/129")]
    [InlineData("fd00::%eth0/64")]
    [InlineData("10.1.0.0/255.255.255.0")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text) =>
        Refusal.Of(() => new NetworkPrefix(text), $"'{text}' is not an address range", "10.1.0.0/24");

    [Theory]
    [InlineData("10.1.0.5/24", "10.1.0.0/24")]
    [InlineData("10.1.130.0/17", "10.1.128.0/17")]
    [InlineData("fd00::1/64", "fd00::/64")]
    public void A_range_starts_with_its_first_address(string text, string right) =>
        Refusal.Of(() => new NetworkPrefix(text), $"'{text}'", $"Write {right}.");

    [Theory]
    [InlineData("10.1.0.0/24", "10.1.0.255", true)]
    [InlineData("10.1.0.0/24", "10.1.1.0", false)]
    [InlineData("10.1.0.0/24", "::ffff:10.1.0.5", true)]
    [InlineData("0.0.0.0/0", "255.1.1.1", true)]
    [InlineData("0.0.0.0/0", "::1", false)]
    [InlineData("fd00::/63", "fd00:0:0:1::5", true)]
    [InlineData("fd00::/64", "fd00:0:0:1::5", false)]
    public void Contains_the_addresses_of_its_range(string range, string address, bool contained) =>
        Assert.Equal(contained, new NetworkPrefix(range).Contains(new NetworkAddress(address)));

    [Theory]
    [InlineData("10.1.0.0/16", "10.1.2.0/24", true)]
    [InlineData("10.1.2.0/24", "10.1.0.0/16", false)]
    [InlineData("10.1.0.0/16", "10.2.0.0/16", false)]
    public void Contains_narrower_ranges(string range, string other, bool contained) =>
        Assert.Equal(contained, new NetworkPrefix(range).Contains(new NetworkPrefix(other)));
}
