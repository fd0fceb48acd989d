using System.Linq;

namespace PSDockerTools;

/// <summary>What may be said after a port's slash.</summary>
internal static class PortProtocol
{
    private const string Default = "tcp";
    private static readonly string[] s_all = [Default, "udp", "sctp"];

    /// <summary>In lower case, or the default where there is none; null where it is unknown.</summary>
    public static string? Normalize(string? protocol)
    {
        string name = string.IsNullOrEmpty(protocol) ? Default : protocol.ToLowerInvariant();
        return s_all.Contains(name) ? name : null;
    }
}
