using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Tests.Values;

public sealed class PortMappingTests() : SpecLaws<PortMapping>(
    [
        "80", "8080:80", "127.0.0.1:8080:80/udp", "127.0.0.1::80", "[::1]:80:80", "::::80", "8000-9000:80",
        "published=8080,target=80,protocol=sctp",
    ],
    "80", "8080", "65535", "65536", "/udp", "/TCP", "127.0.0.1", "::1", "target=", "published=", "protocol=", ",")
{
    protected override PortMapping Parse(string text) => new(text);

    [Theory]
    [InlineData("80", null, "", 80, "tcp")]
    [InlineData("80/udp", null, "", 80, "udp")]
    [InlineData("80/", null, "", 80, "tcp")]
    [InlineData("80/SCTP", null, "", 80, "sctp")]
    [InlineData("+80", null, "", 80, "tcp")]
    [InlineData("0", null, "", 0, "tcp")]
    [InlineData(":80", null, "", 80, "tcp")]
    [InlineData("8080:80", null, "8080", 80, "tcp")]
    [InlineData("08080:080", null, "8080", 80, "tcp")]
    [InlineData("80-80", null, "", 80, "tcp")]
    [InlineData("127.0.0.1:8080:80/udp", "127.0.0.1", "8080", 80, "udp")]
    [InlineData("192.168.1.100::80", "192.168.1.100", "", 80, "tcp")]
    [InlineData("[2001:4860:0:2001::68]::333", "2001:4860:0:2001::68", "", 333, "tcp")]
    [InlineData("2001:4860:0:2001::68::333", "2001:4860:0:2001::68", "", 333, "tcp")]
    [InlineData("[::1]:80:80", "::1", "80", 80, "tcp")]
    [InlineData("::1:80:80", "::1", "80", 80, "tcp")]
    [InlineData("::::80", "::", "", 80, "tcp")]
    [InlineData("[127.0.0.1]:80:80", "127.0.0.1", "80", 80, "tcp")]
    [InlineData("::ffff:1.2.3.4:80:80", "::ffff:1.2.3.4", "80", 80, "tcp")]
    [InlineData("8000-9000:80", null, "8000-9000", 80, "tcp")]
    [InlineData("8000-8000:80", null, "8000", 80, "tcp")]
    [InlineData("published=8080,target=80", null, "8080", 80, "tcp")]
    [InlineData("target=80,published=8080,protocol=UDP,mode=host", null, "8080", 80, "udp")]
    [InlineData("target=80", null, "", 80, "tcp")]
    [InlineData("target=80,published=", null, "", 80, "tcp")]
    [InlineData("target=80,published=127.0.0.1:8080", "127.0.0.1", "8080", 80, "tcp")]
    [InlineData("published=8000-9000,target=80", null, "8000-9000", 80, "tcp")]
    public void Is_read_as_docker_reads_it(string text, string? address, string host, int container, string protocol)
    {
        PortMapping port = new(text);
        Assert.Equal((address, host, container, protocol), (port.HostAddress, port.HostPort, port.ContainerPort, port.Protocol));
    }

    public static TheoryData<string, string> Ranges => new()
    {
        { "8000-8002", "8000/tcp 8001/tcp 8002/tcp" },
        { "8000-8002:80-82", "8000:80/tcp 8001:81/tcp 8002:82/tcp" },
        { "0.0.0.0:1234-1235:3333-3334/tcp", "0.0.0.0:1234:3333/tcp 0.0.0.0:1235:3334/tcp" },
        { "[::1]::80-81/udp", "[::1]::80/udp [::1]::81/udp" },
        { "target=80-81,published=90-91,protocol=udp", "90:80/udp 91:81/udp" },
        { "8000-9000:80", "8000-9000:80/tcp" },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_range_is_one_for_each_port_of_the_container(string text, string all) =>
        Assert.Equal(all, string.Join(' ', PortMapping.ParseAll(text).Select(port => port.ToString())));

    [Fact]
    public void The_widest_range_is_read() => Assert.Equal(65536, PortMapping.ParseAll("0-65535").Count);

    [Theory]
    [InlineData("", "''")]
    [InlineData("eighty", "'eighty' is not a port", "8080:80, 127.0.0.1:8080:80/udp or 8000-8010:8000-8010.")]
    [InlineData("8080:eighty", "'eighty' in '8080:eighty' is not a port")]
    [InlineData("8080:", "'' in '8080:'")]
    [InlineData("8080:/udp", "'' in '8080:/udp'")]
    [InlineData("eighty:80", "'eighty' in 'eighty:80'")]
    [InlineData("65536:80", "'65536'")]
    [InlineData("-1:80", "'-1'")]
    [InlineData("80-:80", "'80-'")]
    [InlineData("8010-8000:80", "'8010-8000'")]
    [InlineData("8000-8001:80-90", "'8000-8001' and '80-90'", "differ in length")]
    [InlineData("8000:80-90", "'8000' and '80-90'")]
    [InlineData("80/icmp", "'icmp' in '80/icmp' is not a protocol", "tcp, udp and sctp")]
    [InlineData("80/tcp/udp", "'tcp/udp'")]
    [InlineData("localhost:80:80", "'localhost' in 'localhost:80:80' is not an IP address")]
    [InlineData("127.0.0.01:80:80", "'127.0.0.01'")]
    [InlineData("127.1:80:80", "'127.1'")]
    [InlineData("[::1:80:80", "'[::1'")]
    [InlineData("[]:80:80", "'[]'")]
    [InlineData("[fe80::1%eth0]:80:80", "'[fe80::1%eth0]'")]
    [InlineData("[::1]:90:80:80", "'[::1]:90'")]
    [InlineData("::1/64:80:80", "'::1/64'")]
    [InlineData(" 80", "' 80'")]
    [InlineData("80\n", "is not a port")]
    [InlineData("8 0", "'8 0'")]
    [InlineData("published=8080,target", "'target' in 'published=8080,target'")]
    [InlineData("publish=8080,target=80", "'publish=8080'", "target=80,published=8080,protocol=tcp")]
    [InlineData("published=8080", "''")]
    [InlineData("target=80,", "''")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, params string[] words) =>
        Refusal.Of(() => PortMapping.ParseAll(text), [.. words, "Write it like"]);

    [Fact]
    public void One_is_not_several()
    {
        Refusal.Of(() => new PortMapping("80-81"), "'80-81' publishes several ports");
        Assert.Equal(2, new HashSet<PortMapping>(PortMapping.ParseAll("80-81").Concat(PortMapping.ParseAll("80-81/tcp"))).Count);
    }
}
