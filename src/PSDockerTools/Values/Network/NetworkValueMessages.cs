using PSDockerTools.Errors;

namespace PSDockerTools.Values;

/// <summary>Messages about networks and addresses that cannot be read.</summary>
internal static class NetworkValueMessages
{
    private const string GoodNetwork = "Write it like backend, host or name=backend,alias=db,ip=172.20.0.5.";

    public static ErrorText NetworkWithoutName(string text) => new($"{ValueMessages.Quote(text)} has no network name.", GoodNetwork);

    public static ErrorText NetworkFieldUnknown(string field, string text) => new(
        $"{ValueMessages.Within(field, text)} is not an option of a network. The options are name, alias, ip, ip6, mac-address, link-local-ip,"
            + $" driver-opt and gw-priority.",
        GoodNetwork);

    public static ErrorText NetworkAliasBuiltIn(string network, string text) => new(
        $"{ValueMessages.Quote(text)} specifies an alias on {ValueMessages.Quote(network)}, and only user-defined networks support aliases.",
        GoodNetwork);

    public static ErrorText NetworkOptionBroken(string field, string text) =>
        new($"{ValueMessages.Within(field, text)} is not a driver option.", "Write it like name=backend,driver-opt=key=value.");

    public static ErrorText NetworkPriority(string field, string text) =>
        new($"{ValueMessages.Within(field, text)} is not a whole number.", "Write it like name=backend,gw-priority=10.");

    public static ErrorText NotAnAddress(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not an IP address of the required family.", "Write it like 172.20.0.5 or 2001:db8::5.");

    public static ErrorText AddressOfOtherFamily(string text, bool six) =>
        new($"{ValueMessages.Quote(text)} is not an {(six ? "IPv6" : "IPv4")} address.", $"Write it like {(six ? "2001:db8::5" : "172.20.0.5")}.");

    public static ErrorText NotAPrefix(string text) =>
        new($"{ValueMessages.Quote(text)} is not an address range in CIDR format.", "Write it like 10.1.0.0/24 or fd00:1::/64.");

    public static ErrorText PrefixWithHost(string text, string right) =>
        new($"{ValueMessages.Quote(text)} does not start with the first address of its range.", $"Write {right}.");

    public static ErrorText NotAnAuxiliaryAddress(string text) =>
        new($"{ValueMessages.Quote(text)} is not a name and an IP address.", $"Write it like router=10.1.0.5 or @{{ router = '10.1.0.5' }}.");

    public static ErrorText NotAMac(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not a MAC address.", "Write it like 92:d0:c6:0a:29:33.");

    public static ErrorText NotADomain(string text) => new($"{ValueMessages.Quote(text)} is not a domain.", "Write it like example.com, or . for none.");

    public static ErrorText HostBroken(string text) =>
        new($"{ValueMessages.Quote(text)} is not a host-to-IP mapping.", "Write it like db:10.0.0.5, db=[2001:db8::5] or me:host-gateway.");

    public static ErrorText HostAddress(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not an IP address.", "Write it like db:10.0.0.5, db=[2001:db8::5] or me:host-gateway.");

    public static ErrorText LinkBroken(string text) =>
        new($"{ValueMessages.Quote(text)} is not a link to a container.", "Write it like db or my-postgres:db.");
}
