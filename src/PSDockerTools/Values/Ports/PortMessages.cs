using PSDockerTools.Errors;

namespace PSDockerTools.Values;

/// <summary>Messages about ports that cannot be read.</summary>
internal static class PortMessages
{
    private const string GoodPort = "Write it like 8080:80, 127.0.0.1:8080:80/udp or 8000-8010:8000-8010.";
    private const string GoodExposure = "Write it like 80, 53/udp or 8000-8010.";

    public static ErrorText NotAPort(string part, string text) => new($"{ValueMessages.Within(part, text)} is not a port.", GoodPort);

    public static ErrorText ProtocolUnknown(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not a protocol. The protocols are tcp, udp and sctp.", GoodPort);

    public static ErrorText NotAnAddress(string part, string text) => new($"{ValueMessages.Within(part, text)} is not an IP address.", GoodPort);

    public static ErrorText PortRangesDiffer(string host, string container, string text) =>
        new($"The ranges '{host}' and '{container}' in {ValueMessages.Quote(text)} differ in length.", GoodPort);

    public static ErrorText PortFieldUnknown(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not a field of a port mapping.", "Write it like target=80,published=8080,protocol=tcp.");

    public static ErrorText PortRangeForOne(string text) =>
        new($"{ValueMessages.Quote(text)} publishes several ports, and one is required.", "Write it like 8080:80.");

    public static ErrorText NotAnExposedPort(string part, string text) => new($"{ValueMessages.Within(part, text)} is not a port.", GoodExposure);

    public static ErrorText ExposedProtocolUnknown(string part, string text) =>
        new($"{ValueMessages.Within(part, text)} is not a protocol. The protocols are tcp, udp and sctp.", GoodExposure);
}
