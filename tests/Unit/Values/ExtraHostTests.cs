namespace PSDockerTools.Tests.Values;

public sealed class ExtraHostTests() : SpecLaws<ExtraHost>(
    ["myhost:192.168.0.1", "a=[::1]", "ipv6local:::1", "h=host-gateway"],
    "h", ":", "=", "::1", "[", "]", "1.2.3.4", "host-gateway")
{
    protected override ExtraHost Parse(string text) => new(text);

    [Theory]
    [InlineData("myhost:192.168.0.1", "myhost:192.168.0.1")]
    [InlineData("myhost=192.168.0.1", "myhost:192.168.0.1")]
    [InlineData("myhost=[192.168.0.1]", "myhost:192.168.0.1")]
    [InlineData("host.and.domain.invalid:10.0.2.1", "host.and.domain.invalid:10.0.2.1")]
    [InlineData("anipv6host:2003:ab34:e::1", "anipv6host:2003:ab34:e::1")]
    [InlineData("anipv6host:[2003:ab34:e::1]", "anipv6host:2003:ab34:e::1")]
    [InlineData("anipv6host=[2003:ab34:e::1]", "anipv6host:2003:ab34:e::1")]
    [InlineData("ipv6local:::1", "ipv6local:::1")]
    [InlineData("ipv6local=::1", "ipv6local:::1")]
    [InlineData("ipv6local=0:0:0:0:0:0:0:1", "ipv6local:0:0:0:0:0:0:0:1")]
    [InlineData("host.docker.internal:host-gateway", "host.docker.internal:host-gateway")]
    [InlineData("host.docker.internal=host-gateway", "host.docker.internal:host-gateway")]
    public void Is_written_as_the_API_takes_it(string text, string written) => Assert.Equal(written, new ExtraHost(text).ToString());

    [Theory]
    [InlineData("", "''")]
    [InlineData("thathost-nosemicolon10.0.0.1", "'thathost-nosemicolon10.0.0.1' is not a host-to-IP mapping")]
    [InlineData(":=::1", "':=::1'")]
    [InlineData("=1.2.3.4", "'=1.2.3.4'")]
    [InlineData("myhost:192.notanipaddress.1", "'192.notanipaddress.1' in 'myhost:192.notanipaddress.1' is not an IP address")]
    [InlineData("anipv6host:::::1", "'::::1'")]
    [InlineData("ipv6local:::0::", "'::0::'")]
    [InlineData("ipv6addr=[::1", "'[::1'")]
    [InlineData("ipv6addr=::1]", "'::1]'")]
    [InlineData("myhost.invalid:", "'' in 'myhost.invalid:'")]
    [InlineData("myhost.invalid=", "'' in")]
    [InlineData("myhost=[]", "'[]'")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, string words) =>
        Refusal.Of(() => new ExtraHost(text), words, "db:10.0.0.5, db=[2001:db8::5] or me:host-gateway");
}
