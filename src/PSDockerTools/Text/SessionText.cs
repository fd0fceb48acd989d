using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Text;

/// <summary>What is said about which engine is meant. The methods' names are error ids.</summary>
internal static class SessionText
{
    public const string ConnectedSource = "Connect-DockerEngine";

    public const string PlatformSource = "this platform";

    public const string ConnectAction = "Connect to engine";

    public const string DisconnectAction = "Disconnect from engine";

    public static string ContextSource(string name) => $"context '{name}'";

    public static string NotAHost(string host) =>
        $"'{host}' does not say where an engine listens. Write it like unix:///var/run/docker.sock, npipe:////./pipe/docker_engine or tcp://host:2375.";

    public static string SchemeNotSpoken(string host, string scheme) =>
        $"'{host}' needs {scheme}://, which this version of PSDockerTools does not speak. It speaks unix://, npipe:// and tcp://.";

    public static string TlsNotSpoken(string host) =>
        $"DOCKER_TLS_VERIFY asks for TLS to '{host}', which this version of PSDockerTools does not speak. It speaks unix://, npipe:// and plain tcp://.";

    public static string EngineUnknown(string name, IEnumerable<string> connected, IEnumerable<string> contexts)
    {
        string[] known = [.. connected.Concat(contexts).Append("default").Distinct().Select(one => $"'{one}'")];
        return $"No engine and no docker context is named '{name}'. There is {string.Join(", ", known)}; or write where it listens: tcp://host:2375.";
    }

    public static string NotAnEngine(string what) =>
        $"'{what}' is not an engine. Give a DockerEngine, the name of a connected engine or of a docker context, or a URI like tcp://host:2375.";

    public static string EngineConflict(string what, string home, string asked) =>
        $"{what} is on engine '{home}', and -Engine says '{asked}'. Leave -Engine away: what is piped in is acted on where it is.";

    public static string EngineNotConnected(string name) => $"Engine '{name}' is not connected. Get-DockerEngine shows those that are.";

    public static string CredentialHelperFailed(string program, string reason) =>
        $"Docker's configuration names '{program}' for the credentials of registries, and it failed: {reason}. Install it, or correct config.json.";
}
