using PSDockerTools.Formatting;

namespace PSDockerTools.Text;

/// <summary>What is said about networks. The methods' names are error ids.</summary>
internal static class NetworkText
{
    public const string NewAction = "Create network";

    public const string RemoveAction = "Remove network";

    public static string ConnectAction(string network) => $"Connect to network '{network}'";

    public static string DisconnectAction(string network) => $"Disconnect from network '{network}'";

    public static string Describe(DockerNetwork network) => $"{network.Name} ({HumanText.ShortId(network.Id)}, {network.Driver})";

    public static string NetworkNotFound(string name, string engine) =>
        $"No network is named '{name}' (or has an id that starts so) on engine '{engine}'.";

    public static string AddressNotValid(string what, string parameter, string example) =>
        $"'{what}' is not what -{parameter} takes. Write it like {example}.";

    public static string GatewayWithoutSubnet(int gateways, int subnets) =>
        $"There are {gateways} gateways or ranges for {subnets} subnets. Give each its subnet: -Subnet 10.1.0.0/24 -Gateway 10.1.0.1.";
}
