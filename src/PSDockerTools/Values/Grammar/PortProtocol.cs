using System.Linq;

namespace PSDockerTools;

/// <summary>The protocol of a port: <c>80/udp</c>.</summary>
internal static class PortProtocol
{
    private const string Default = "tcp";
    private static readonly string[] s_all = [Default, "udp", "sctp"];

    /// <summary>Returns the protocol in lower case; tcp if none is specified, null if it is unknown.</summary>
    public static string? Normalize(string? protocol)
    {
        string name = string.IsNullOrEmpty(protocol) ? Default : protocol.ToLowerInvariant();
        return s_all.Contains(name) ? name : null;
    }
}
