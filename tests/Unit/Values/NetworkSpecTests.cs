namespace PSDockerTools.Tests.Values;

public sealed class NetworkSpecTests() : SpecLaws<NetworkSpec>(
    [
        "backend", "host", "container:web", "name=docknet1,alias=web1,alias=web2,driver-opt=field1=value1", "name=a,gw-priority=-1", "a=",
        "name=docknet1,ip=172.20.88.22,ip6=2001:db8::8822,mac-address=52:0f:f3:dc:50:10,link-local-ip=169.254.10.10",
        "name=a,\"driver-opt=s=net.ipv6.conf.IFNAME.accept_ra=2,x=1\"",
    ],
    "name=", "a", ",", "alias=b", "ip=", "1.2.3.4", "ip6=::1", "gw-priority=", "driver-opt=", "host", "container:", "\"")
{
    protected override NetworkSpec Parse(string text) => new(text);

    [Theory]
    [InlineData("docknet1", true)]
    [InlineData("host", false)]
    [InlineData("none", false)]
    [InlineData("bridge", false)]
    [InlineData("default", false)]
    [InlineData("container:web", false)]
    [InlineData("my net", true)]
    public void A_name_alone_is_a_network_or_a_mode(string text, bool userDefined)
    {
        NetworkSpec network = new(text);
        Assert.Equal((text, userDefined, text), (network.Name, network.IsUserDefined, network.ToString()));
        Assert.Empty(network.Aliases);
    }

    [Fact]
    public void The_long_form_says_how_to_join()
    {
        NetworkSpec network = new(
            "NAME=Net1, alias = web1 ,alias=web2,ip=172.20.88.22,ip6=2001:DB8::8822"
            + ",mac-address=52:0f:f3:dc:50:10,link-local-ip=169.254.169.254,link-local-ip=169.254.10.10"
            + ",driver-opt=b=2,driver-opt=a=,gw-priority=10");
        Assert.Equal(
            ("Net1", "web1, web2", "172.20.88.22", "2001:DB8::8822"),
            (network.Name, network.Aliases.ToString(), network.IPAddress, network.IPv6Address));
        Assert.Equal(
            ("52:0f:f3:dc:50:10", "169.254.169.254, 169.254.10.10", "a=, b=2", 10),
            (network.MacAddress, network.LinkLocalAddresses.ToString(), network.DriverOptions.ToString(), network.GatewayPriority));
    }

    [Fact]
    public void A_field_with_a_comma_is_quoted() => Assert.Equal(
        "net.ipv6.conf.IFNAME.accept_ra=2,net.ipv6.conf.IFNAME.forwarding=1",
        new NetworkSpec("name=docknet1,\"driver-opt=com.docker.network.endpoint.sysctls=net.ipv6.conf.IFNAME.accept_ra=2"
            + ",net.ipv6.conf.IFNAME.forwarding=1\"")
            .DriverOptions["com.docker.network.endpoint.sysctls"]);

    [Theory]
    [InlineData("", "'' has no network name")]
    [InlineData(" ", "has no network name")]
    [InlineData("invalidField=docknet1", "'invalidField=docknet1' is not an option of a network")]
    [InlineData("network=docknet1,invalid=web", "'network=docknet1' in")]
    [InlineData("driver-opt=field1=value1,driver-opt=field2=value2", "has no network name")]
    [InlineData("name=a,web", "'web' in 'name=a,web'")]
    [InlineData("name=a,alias=", "'alias=' in")]
    [InlineData("name=a,gw-priority=x", "'gw-priority=x' in 'name=a,gw-priority=x' is not a whole number")]
    [InlineData("name=a,ip=172.20.88", "'ip=172.20.88' in 'name=a,ip=172.20.88' is not an IP address")]
    [InlineData("name=a,ip=::1", "'ip=::1'")]
    [InlineData("name=a,ip6=1.2.3.4", "'ip6=1.2.3.4'")]
    [InlineData("name=a,link-local-ip=x", "'link-local-ip=x'")]
    [InlineData("name=a,mac-address=52:0f", "'mac-address=52:0f'")]
    [InlineData("name=a,driver-opt=x", "'driver-opt=x' in 'name=a,driver-opt=x' is not a driver option")]
    [InlineData("name=host,alias=web", "specifies an alias on 'host'")]
    [InlineData("name=a,\"alias=b", "do not match")]
    public void What_is_wrong_is_quoted_and_what_is_right_is_shown(string text, string words) =>
        Refusal.Of(() => new NetworkSpec(text), words);
}
