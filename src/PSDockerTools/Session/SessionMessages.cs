using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Errors;

namespace PSDockerTools.Session;

/// <summary>Messages about the selection of the engine. The names of the methods are error IDs.</summary>
internal static class SessionMessages
{
    public const string ConnectedSource = "Connect-DockerEngine";

    public const string PlatformSource = "this platform";

    public const string ConnectAction = "Connect to engine";

    public const string DisconnectAction = "Disconnect from engine";

    public static string ContextSource(string name) => $"context '{name}'";

    public static ErrorText NotAHost(string host) =>
        new($"'{host}' is not the address of an engine.", "Write it like unix:///var/run/docker.sock, npipe:////./pipe/docker_engine or tcp://host:2375.");

    public static ErrorText SocketPathTooLong(string path, int length, int limit) =>
        new($"The socket path '{path}' has {length} bytes, and the path of a socket can have {limit}.", "Use a shorter path, or a symbolic link with one.");

    public static ErrorText SchemeNotSupported(string host, string scheme) =>
        new($"'{host}' has the scheme {scheme}, which this version of PSDockerTools does not support.", "Use an address with unix://, npipe:// or tcp://.");

    /// <param name="what">What requires TLS, as the beginning of a sentence.</param>
    public static ErrorText TlsNotSupported(string what) => new(
        $"{what} requires TLS, which this version of PSDockerTools does not support. Nothing was sent, since it would not be encrypted.",
        "Use a socket of the engine's host, for example unix:///var/run/docker.sock.");

    public static string VariableTls(string variable, string host) => $"The environment variable {variable} is set, so that '{host}'";

    public static string ContextTls(string name, string host, string reason) => $"The docker context '{name}' has {reason}, so that '{host}'";

    public static string ContextCertificates(string folder) => $"certificates in '{folder}'";

    public const string ContextSkipsVerification = "SkipTLSVerify";

    public const string ContextWithoutEndpoint = "it has no endpoint 'docker'";

    public static ErrorText ContextBroken(string name, string fault) => new($"The docker context '{name}' cannot be used. {fault}", "Correct the file, or create the context again.");

    public static string ConfigurationBroken(string fault) => $"{fault} PSDockerTools ignores what is invalid, as the docker CLI does.";

    public static string CurrentContextUnknown(string fault) =>
        $"{fault} The current context is unknown, and cmdlets use the default engine, as the docker CLI does.";

    /// <summary>A sentence about a file of docker's configuration.</summary>
    public static string FileBroken(string path, string reason) => $"Docker's configuration file '{path}' is invalid: {reason}.";

    public const string FileIsFolder = "it is a folder";

    public const string FileDenied = "access to it is denied";

    public const string FileUnreadable = "it cannot be read";

    public const string FileHasMark = "line 1, column 1 has a byte order mark, which docker does not accept; save it as UTF-8 without one";

    public static string FileNotUtf8(string place) => $"{place} is not UTF-8";

    public static string FileNotJson(string place) => $"{place} is not valid JSON";

    public static string FileMistyped(string name, string found, string expected, string place) => name.Length == 0
        ? $"it has {found} where {expected} is expected ({place})"
        : $"'{name}' is {found} and must be {expected} ({place})";

    public static string FilePlace(long line, long column) => $"line {line}, column {column}";

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
            $"-Engine takes one engine here, and {count} are specified.",
            "Run the command once for each: 'prod-1', 'prod-2' | ForEach-Object { New-DockerVolume data -Engine $_ }");

    public static ErrorText EngineConflict(string what, string home, string asked) =>
        new($"{what} is on engine '{home}', and -Engine is '{asked}'.", "Omit -Engine: the engine of the piped object is used.");

    public static ErrorText EngineNotConnected(string name) => new($"Engine '{name}' is not connected.", "List the connected engines: Get-DockerEngine");

    public static ErrorText CredentialHelperFailed(string program, string reason) =>
        new(
            $"Docker's config.json names the credential helper '{program}', which failed: {reason.TrimEnd('.')}.",
            $"Install '{program}', or remove it from config.json.");

    public const string HelperMissing = "there is no such program";

    public const string HelperAnswerInvalid = "its output is not valid";

    public static string AuthInvalid(string registry) => $"'auth' of '{registry}' in 'auths' is not a user and password in base64";
}
