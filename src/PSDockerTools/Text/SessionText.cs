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

    public static ErrorText NotAHost(string host) =>
        new($"'{host}' is not the address of an engine.", "Write it like unix:///var/run/docker.sock, npipe:////./pipe/docker_engine or tcp://host:2375.");

    public static ErrorText SchemeNotSpoken(string host, string scheme) =>
        new($"'{host}' needs {scheme}://, which this version of PSDockerTools does not support.", "Use an address with unix://, npipe:// or tcp://.");

    public static ErrorText TlsNotSpoken(string host) =>
        new(
            $"DOCKER_TLS_VERIFY requires TLS to '{host}', which this version of PSDockerTools does not support.",
            "Use an address with unix://, npipe:// or plain tcp://.");

    public static ErrorText EngineUnknown(string name, IEnumerable<string> connected, IEnumerable<string> contexts)
    {
        string[] known = [.. connected.Concat(contexts).Append("default").Distinct().Select(one => $"'{one}'")];
        return new(
            $"No connected engine and no docker context is named '{name}'.",
            $"Use one of {string.Join(", ", known)}, or an address like tcp://host:2375.");
    }

    public static ErrorText NotAnEngine(string what) =>
        new($"'{what}' is not an engine.", "Use a DockerEngine, the name of a connected engine or of a docker context, or a URI like tcp://host:2375.");

    public static ErrorText OneEngineOnly(int count) => count == 0
        ? new("-Engine is empty.", "Specify an engine, or omit -Engine.")
        : new(
            $"-Engine takes one engine here, and {count} were given.",
            "Run the command once for each: 'prod-1', 'prod-2' | ForEach-Object { New-DockerVolume data -Engine $_ }");

    public static ErrorText EngineConflict(string what, string home, string asked) =>
        new($"{what} is on engine '{home}', and -Engine is '{asked}'.", "Omit -Engine: the engine of the piped object is used.");

    public static ErrorText EngineNotConnected(string name) => new($"Engine '{name}' is not connected.", "List the connected engines: Get-DockerEngine");

    public static ErrorText CredentialHelperFailed(string program, string reason) =>
        new(
            $"Docker's config.json names the credential helper '{program}', which failed: {reason.TrimEnd('.')}.",
            $"Install '{program}', or remove it from config.json.");
}
