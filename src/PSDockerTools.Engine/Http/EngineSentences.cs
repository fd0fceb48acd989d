using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;

namespace PSDockerTools.Engine.Http;

/// <summary>
/// Classifies the English error messages of engines: Docker Engine 20.10 to 29 with both image stores (moby; distribution/errors.go; containerd,
/// remotes/docker) and Podman (libpod; containers/image, docker/errors.go). No other class parses an error message.
/// </summary>
internal static class EngineSentences
{
    private const string NameTaken = @"already in use by|already exists|name .* is already in use|with name .* already|UNIQUE constraint failed: ContainerConfig\.Name";
    private const string PlatformMissing = "no matching manifest for|was found but.*platform|no image found in (?:manifest list|image index)";
    private const string Nouns = "container|image|volume|network|secret|config|service|node|plugin";
    private const string Subject = "subject";

    /// <summary>The messages that have the same kind for every status; engines send them with 400, 404, 409 or 500.</summary>
    private static readonly SentenceTable<DockerErrorKind> s_always = new(
        ("multiple IDs found with provided prefix|is ambiguous|more than one result for", DockerErrorKind.Ambiguous));

    /// <summary>The error kind of each HTTP status, and the messages that have another kind with that status.</summary>
    private static readonly Dictionary<HttpStatusCode, (DockerErrorKind Kind, SentenceTable<DockerErrorKind> But)> s_ofStatus = new()
    {
        [HttpStatusCode.BadRequest] = (DockerErrorKind.Invalid, new(("client version", DockerErrorKind.Unsupported))),
        [HttpStatusCode.Unauthorized] = (DockerErrorKind.Denied, new()),
        // The engine also uses 403 for conflicts with its own rules, such as the removal of a network in use.
        [HttpStatusCode.Forbidden] = (DockerErrorKind.Conflict, new(("authorization denied", DockerErrorKind.Denied))),
        [HttpStatusCode.NotFound] = (DockerErrorKind.NotFound, new()),
        [HttpStatusCode.Conflict] = (DockerErrorKind.Conflict, new((NameTaken, DockerErrorKind.NameInUse))),
        [HttpStatusCode.NotImplemented] = (DockerErrorKind.Unsupported, new()),
    };

    /// <summary>The messages for other statuses. Podman uses 500 for conflicts with its rules and for missing objects.</summary>
    private static readonly SentenceTable<DockerErrorKind> s_ofOtherStatus = new(
        ("is being used|is in use by|container state improper|please force removal", DockerErrorKind.Conflict),
        (NameTaken, DockerErrorKind.NameInUse),
        ("no such container|: network not found|normalizing image", DockerErrorKind.NotFound));

    /// <summary>The messages of registries, in requests that do not only concern a registry.</summary>
    private static readonly SentenceTable<DockerErrorKind> s_registry = new(
        (
            "pull access denied|manifest unknown|repository does not exist|not found: manifest|name unknown|manifest for .*not found",
            DockerErrorKind.NotFound),
        ("unauthorized|no basic auth credentials|authentication required|^(?!.*permission denied).*denied: ", DockerErrorKind.Denied));

    /// <summary>The reasons for a failed pull.</summary>
    private static readonly SentenceTable<DockerErrorKind> s_pull = new(
        ("no space left on device|disk quota exceeded|not enough space on the disk", DockerErrorKind.StorageFull),
        ("toomanyrequests|too many requests|pull rate limit", DockerErrorKind.RateLimited),
        ("handshake timeout|i/o timeout", DockerErrorKind.RegistryUnreachable),
        ("x509: |tls: |server gave HTTP response to HTTPS client|certificate signed by unknown authority", DockerErrorKind.RegistryUntrusted),
        ("requested access to the resource is denied|insufficient_scope", DockerErrorKind.RepositoryNotFound),
        (
            "no basic auth credentials|incorrect username or password|authentication required|401 Unauthorized|invalid username/password"
                + "|unable to retrieve auth token",
            DockerErrorKind.Denied),
        (
            "pull access denied|repository does not exist|name unknown|repository name not known|does not exist or no pull access",
            DockerErrorKind.RepositoryNotFound),
        ("manifest unknown|not found: manifest|manifest for ", DockerErrorKind.NotFound),
        ("unauthorized|403 Forbidden|denied: |access forbidden", DockerErrorKind.Denied),
        (
            "dial tcp|no such host|connection refused|connection reset|Client.Timeout exceeded|context deadline exceeded|pinging container registry"
                + "|network is unreachable|no route to host|proxyconnect|unexpected HTTP status: 5|502 Bad Gateway|503 Service Unavailable|: EOF",
            DockerErrorKind.RegistryUnreachable),
        (": not found$", DockerErrorKind.NotFound));

    /// <summary>The causes that can be detected in a message of any error kind.</summary>
    private static readonly SentenceTable<EngineCauseKind> s_causes = new(
        (PlatformMissing, EngineCauseKind.PlatformMissing),
        // "You cannot remove a running container ID. Stop the container before attempting removal or force remove" (20.10),
        // "cannot remove container "/web": container is running: stop the container before removing or force remove" (28),
        // "cannot remove container ID as it is running - running or paused containers cannot be removed without force" (Podman)
        (@"\b(?:a|is) (?<subject>running|restarting|paused)\b.*\bforce\b", EngineCauseKind.NeedsForce),
        ("already in progress", EngineCauseKind.RemovalUnderWay),
        ("is not running|on running containers|is stopped", EngineCauseKind.NotRunning),
        ("paused", EngineCauseKind.Paused),
        // "error while removing network: network x id 1 has active endpoints" (20.10), "... has active endpoints (name:"web" id:"1")" (28),
        // ""x" has associated containers with it. Use -f to forcibly delete containers and pods: network is being used" (Podman)
        ("active endpoints|associated containers", EngineCauseKind.HasContainers),
        ("find PID field", EngineCauseKind.ProcessIdMissing),
        ("find user", EngineCauseKind.UserMissing),
        (@"\b(?:chdir|cwd)\b.*no such file or directory", EngineCauseKind.DirectoryMissing),
        (
            """
            exec: "(?<subject>[^"]+)".*(?:executable file not found|no such file or directory)|executable file `(?<subject>[^`]+)` not found
            """.Trim() + "|executable file not found|no such file or directory|system cannot find the file specified",
            EngineCauseKind.ProgramMissing),
        (
            """
            exec: "(?<subject>[^"]+)".*(?:permission denied|is a directory)|permission denied|is a directory
            """.Trim(),
            EngineCauseKind.ProgramNotExecutable));

    /// <summary>The messages about missing objects, with the kind of the object.</summary>
    private static readonly SentenceTable<EngineCauseKind> s_missing = new(
        (PlatformMissing, EngineCauseKind.PlatformMissing),
        (@"no such (?!file\b|host\b)(?<subject>[a-z]+)", EngineCauseKind.Missing),
        (@"\b(?<subject>" + Nouns + @")\b(?: \S+)? (?:is )?not (?:found|known)", EngineCauseKind.Missing));

    /// <summary>The kinds of objects by their noun alone, for a message about a missing object that no other pattern matches.</summary>
    private static readonly SentenceTable<EngineCauseKind> s_mentioned = new(("(?<subject>" + Nouns + ")", EngineCauseKind.Missing));

    private static readonly SentenceTable<bool> s_exitCode = new((@"(?:returned a non-zero code:|while running runtime: exit status) (?<subject>\d+)", true));

    // libpod, define/errors.go
    private static readonly string[] s_podmanRefusals =
        ["OCI runtime attempted to invoke a command that was not found", "OCI permission denied", "OCI runtime error"];

    /// <summary>Returns the kind of an error response.</summary>
    public static DockerErrorKind KindOf(HttpStatusCode status, string sentence)
    {
        if (s_always.TryFind(sentence, out DockerErrorKind always, out _)) { return always; }
        if (s_ofStatus.TryGetValue(status, out (DockerErrorKind Kind, SentenceTable<DockerErrorKind> But) found))
        {
            return found.But.TryFind(sentence, out DockerErrorKind other, out _) ? other : found.Kind;
        }
        return s_ofOtherStatus.TryFind(sentence, out DockerErrorKind kind, out _) ? kind : KindOf(sentence);
    }

    /// <summary>Returns the kind of an error in a response with a success status.</summary>
    public static DockerErrorKind KindOf(string sentence) => s_registry.TryFind(sentence, out DockerErrorKind kind, out _) ? kind : DockerErrorKind.Failed;

    /// <summary>Returns the reason for a failed pull; null if the error does not concern the registry or the storage.</summary>
    public static DockerErrorKind? PullKindOf(string sentence) => s_pull.TryFind(sentence, out DockerErrorKind kind, out _) ? kind : null;

    /// <summary>Returns the cause of an error and its subject; the default value if the message contains no known cause.</summary>
    public static EngineCause CauseOf(DockerErrorKind kind, string sentence)
    {
        SentenceTable<EngineCauseKind>[] tables = kind == DockerErrorKind.NotFound ? [s_missing, s_causes, s_mentioned] : [s_causes];
        foreach (SentenceTable<EngineCauseKind> table in tables)
        {
            if (table.TryFind(sentence, out EngineCauseKind cause, out Match? match))
            {
                Group subject = match.Groups[Subject];
                return new EngineCause(cause, !subject.Success ? null : cause is EngineCauseKind.ProgramMissing or EngineCauseKind.ProgramNotExecutable ? subject.Value : subject.Value.ToLowerInvariant());
            }
        }
        return default;
    }

    /// <summary>
    /// Returns the exit code of a failed build step from the message of the classic builder or Podman; null if the message contains none.
    /// </summary>
    public static string? ExitCodeOf(string sentence) => s_exitCode.TryFind(sentence, out _, out Match? match) ? match.Groups[Subject].Value : null;

    /// <summary>
    /// Returns Podman's error for a command that could not be started, which Podman writes as output of the command; null for output that the command
    /// itself may have written.
    /// </summary>
    public static string? PodmanRefusalIn(ReadOnlySpan<byte> written)
    {
        const string Begin = "Error: ";
        string sentence = written.StartsWith("Error: "u8) ? Encoding.UTF8.GetString(written).Trim() : "";
        return Array.Exists(s_podmanRefusals, end => sentence.EndsWith(end, StringComparison.Ordinal)) ? sentence[Begin.Length..] : null;
    }

    /// <summary>
    /// Checks for Podman's error that it could not forward input to an exited command, which Podman writes as output of the command.
    /// </summary>
    public static bool IsOfUnreadInput(ReadOnlySpan<byte> written) => written.StartsWith("Error: write unixpacket @->"u8) || written.StartsWith("Error: read unixpacket @->"u8);
}
