using PSDockerTools.Errors;

namespace PSDockerTools.Networks;

/// <summary>Messages about networks. The names of the methods are error IDs.</summary>
internal static class NetworkMessages
{
    public static string RemoveIngress(string name) =>
        $"'{name}' is the routing-mesh network of the swarm. Before it is removed, remove the services that publish ports and make sure that all nodes run"
        + " the same engine version; otherwise removal may not be effective, and a new ingress network may not work. Remove it?";

    public static string ConnectAction(string network) => $"Connect to network '{network}'";

    public static string DisconnectAction(string network) => $"Disconnect from network '{network}'";

    /// <param name="name">The network.</param>
    /// <param name="reason">The engine's sentence; Podman's recommends an option of its own command.</param>
    public static ErrorText NetworkInUse(string name, string reason) => new(
        $"The network '{name}' is in use: {reason.Split(". Use -f", 2)[0].TrimEnd('.')}.",
        $"Disconnect each of its containers first: Disconnect-DockerNetwork <container> {name} -Force. (Get-DockerNetwork {name}).Containers lists them.");

    public static ErrorText AddressWithoutSubnet(string parameter, string address) =>
        new($"-{parameter} '{address}' is in none of the subnets.", "Specify the subnet it belongs to: -Subnet 10.1.0.0/24 -Gateway 10.1.0.1");

    public static ErrorText SubnetsOverlap(string subnet, string other) =>
        new($"The subnets '{subnet}' and '{other}' overlap.", "Specify ranges that have no address in common: -Subnet 10.1.0.0/24, 10.2.0.0/24");

    public static ErrorText SubnetWithTwo(string parameter, string address, string other, string subnet) =>
        new($"-{parameter} has both '{other}' and '{address}' for the subnet '{subnet}'.", "Specify one for each subnet.");
}
