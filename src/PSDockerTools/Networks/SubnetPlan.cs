using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Commands;
using PSDockerTools.Errors;

namespace PSDockerTools.Networks;

/// <summary>
/// Assigns each gateway, IP range and auxiliary address to its subnet, as docker network create does (docker/cli, consolidateIpam).
/// </summary>
internal sealed class SubnetPlan
{
    private readonly List<SubnetCreation> _subnets = [];

    private SubnetPlan(IEnumerable<NetworkPrefix> subnets)
    {
        foreach (NetworkPrefix subnet in subnets)
        {
            if (_subnets.Find(other => other.Subnet.Overlaps(subnet)) is { } overlapping)
            {
                throw Refused(nameof(NetworkMessages.SubnetsOverlap), NetworkMessages.SubnetsOverlap(overlapping.Subnet.Text, subnet.Text));
            }
            _subnets.Add(new SubnetCreation(subnet));
        }
    }

    /// <exception cref="CommandException">
    /// Subnets overlap, a gateway, range or address is in no subnet, or a subnet has two gateways or ranges.
    /// </exception>
    public static IReadOnlyList<SubnetCreation> Make(
        IEnumerable<NetworkPrefix> subnets,
        IEnumerable<NetworkAddress> gateways,
        IEnumerable<NetworkPrefix> ranges,
        IEnumerable<AuxiliaryAddress> addresses)
    {
        SubnetPlan plan = new(subnets);
        foreach (NetworkAddress gateway in gateways) { plan.AddGateway(gateway); }
        foreach (NetworkPrefix range in ranges) { plan.AddRange(range); }
        foreach (AuxiliaryAddress address in addresses) { plan.AddAddress(address); }
        return plan._subnets;
    }

    private void AddGateway(NetworkAddress gateway)
    {
        int index = IndexOf(subnet => subnet.Contains(gateway), nameof(NewDockerNetworkCommand.Gateway), gateway.Text);
        RefuseSecond(_subnets[index].Gateway?.Text, gateway.Text, nameof(NewDockerNetworkCommand.Gateway), index);
        _subnets[index] = _subnets[index] with { Gateway = gateway };
    }

    private void AddRange(NetworkPrefix range)
    {
        int index = IndexOf(subnet => subnet.Contains(range), nameof(NewDockerNetworkCommand.IPRange), range.Text);
        RefuseSecond(_subnets[index].IPRange?.Text, range.Text, nameof(NewDockerNetworkCommand.IPRange), index);
        _subnets[index] = _subnets[index] with { IPRange = range };
    }

    private void AddAddress(AuxiliaryAddress address)
    {
        int index = IndexOf(subnet => subnet.Contains(address.Address), nameof(NewDockerNetworkCommand.AuxiliaryAddress), address.ToString());
        // The last of several addresses with the same name is used, as for labels.
        IEnumerable<AuxiliaryAddress> others = _subnets[index].AuxiliaryAddresses.Where(other => other.Name != address.Name);
        _subnets[index] = _subnets[index] with { AuxiliaryAddresses = [.. others, address] };
    }

    private int IndexOf(Func<NetworkPrefix, bool> contains, string parameter, string what) =>
        _subnets.FindIndex(one => contains(one.Subnet)) is int index and >= 0
            ? index
            : throw Refused(nameof(NetworkMessages.AddressWithoutSubnet), NetworkMessages.AddressWithoutSubnet(parameter, what));

    private void RefuseSecond(string? first, string second, string parameter, int index)
    {
        if (first is not null)
        {
            throw Refused(nameof(NetworkMessages.SubnetWithTwo), NetworkMessages.SubnetWithTwo(parameter, second, first, _subnets[index].Subnet.Text));
        }
    }

    private static CommandException Refused(string id, ErrorText message) => new(id, ErrorCategory.InvalidArgument, message);
}
