using System;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Networks;

namespace PSDockerTools.Tests.Networks;

public sealed class SubnetPlanTests
{
    [Theory]
    [InlineData("10.1.0.0/16 10.2.0.0/16", "10.2.0.1", "", "", "10.1.0.0/16; 10.2.0.0/16 10.2.0.1")]
    [InlineData("10.1.0.0/16 fd00::/64", "fd00::1 10.1.0.9", "10.1.4.0/24", "", "10.1.0.0/16 10.1.0.9 10.1.4.0/24; fd00::/64 fd00::1")]
    [InlineData("10.1.0.0/16 10.2.0.0/16", "", "", "b=10.2.0.7 a=10.1.0.7 b=10.2.0.8", "10.1.0.0/16 a=10.1.0.7; 10.2.0.0/16 b=10.2.0.8")]
    [InlineData("", "", "", "", "")]
    public void Each_address_belongs_to_the_subnet_that_contains_it(string subnets, string gateways, string ranges, string addresses, string plan) =>
        Assert.Equal(plan, Plan(subnets, gateways, ranges, addresses));

    [Theory]
    [InlineData("", "10.1.0.1", "", "", "AddressWithoutSubnet")]
    [InlineData("10.1.0.0/24", "10.1.1.1", "", "", "AddressWithoutSubnet")]
    [InlineData("10.1.0.0/24", "", "10.1.0.0/16", "", "AddressWithoutSubnet")]
    [InlineData("10.1.0.0/24", "", "", "a=::1", "AddressWithoutSubnet")]
    [InlineData("10.1.0.0/24", "10.1.0.1 10.1.0.2", "", "", "SubnetWithTwo")]
    [InlineData("10.1.0.0/24", "", "10.1.0.0/25 10.1.0.128/25", "", "SubnetWithTwo")]
    [InlineData("10.1.0.0/24 10.0.0.0/8", "", "", "", "SubnetsOverlap")]
    public void What_belongs_nowhere_is_refused(string subnets, string gateways, string ranges, string addresses, string error) =>
        Assert.Equal(error, Assert.Throws<CommandException>(() => { Plan(subnets, gateways, ranges, addresses); }).ErrorId);

    private static string Plan(string subnets, string gateways, string ranges, string addresses) => string.Join("; ", SubnetPlan
        .Make(
            Words(subnets).Select(NetworkPrefix.Parse),
            Words(gateways).Select(NetworkAddress.Parse),
            Words(ranges).Select(NetworkPrefix.Parse),
            Words(addresses).Select(AuxiliaryAddress.Parse))
        .Select(one => string.Join(' ', ((object?[])[one.Subnet, one.Gateway, one.IPRange, .. one.AuxiliaryAddresses]).OfType<object>())));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
