namespace PSDockerTools.Text;

/// <summary>What is said about ports that cannot be read.</summary>
internal static class PortSpecText
{
    private const string GoodPort = "Write it like 8080:80, 127.0.0.1:8080:80/udp or 8000-8010:8000-8010.";
    private const string GoodExposure = "Write it like 80, 53/udp or 8000-8010.";

    public static string NotAPort(string part, string text) => $"{SpecText.Within(part, text)} is not a port. {GoodPort}";

    public static string ProtocolUnknown(string part, string text) =>
        $"{SpecText.Within(part, text)} is not a protocol: there are tcp, udp and sctp. {GoodPort}";

    public static string NotAnAddress(string part, string text) => $"{SpecText.Within(part, text)} is not an IP address. {GoodPort}";

    public static string PortRangesDiffer(string host, string container, string text) =>
        $"The ranges '{host}' and '{container}' in {SpecText.Quote(text)} are not of one length. {GoodPort}";

    public static string PortFieldUnknown(string part, string text) =>
        $"{SpecText.Within(part, text)} is not a part of a port mapping. Write it like target=80,published=8080,protocol=tcp.";

    public static string PortRangeForOne(string text) => $"{SpecText.Quote(text)} publishes several ports, and here one is meant: 8080:80.";

    public static string NotAnExposedPort(string part, string text) => $"{SpecText.Within(part, text)} is not a port. {GoodExposure}";

    public static string ExposedProtocolUnknown(string part, string text) =>
        $"{SpecText.Within(part, text)} is not a protocol: there are tcp, udp and sctp. {GoodExposure}";
}
