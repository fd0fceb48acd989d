using System;
using System.Text.Json;
using PSDockerTools.Engine.Json;
using Xunit;

namespace PSDockerTools.Engine.Tests.Json;

/// <summary>Answers of Engine 20.10, Engine 28.5 and Podman 5, shortened.</summary>
public sealed class NetworkMappingTests
{
    [Theory]
    [InlineData("""{"Name":"host","Id":"9518","Driver":"host","EnableIPv6":false,"IPAM":{"Config":[]}}""", true, false)] // 20.10
    [InlineData("""{"Name":"bridge","Id":"b9de","Driver":"bridge","EnableIPv6":false,"IPAM":{"Config":[{"Subnet":"10.189.0.0/24","Gateway":"10.189.0.1"}]}}""", true, false)] // 20.10
    [InlineData("""{"Name":"host","Id":"49ae","Driver":"host","EnableIPv4":true,"EnableIPv6":false,"IPAM":{"Config":null}}""", true, false)] // 28
    [InlineData("""{"Name":"six","Id":"49ae","Driver":"bridge","EnableIPv4":false,"EnableIPv6":true,"IPAM":{"Config":[{"Subnet":"fd00::/64"}]}}""", false, true)] // 28
    [InlineData("""{"Name":"six","Id":"49ae","Driver":"bridge","EnableIPv6":true,"IPAM":{"Config":[{"Subnet":"fd00::/64"}]}}""", false, true)] // Podman
    public void A_network_has_IPv4_unless_the_engine_says_otherwise(string json, bool four, bool six)
    {
        DockerNetwork network = JsonDocument.Parse(json).RootElement.ToNetwork(new EngineEndpoint("test", new Uri("unix:///test")));
        Assert.Equal((four, six), (network.IPv4, network.IPv6));
    }
}
