using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;

namespace PSDockerTools.Engine.Http;

/// <summary>
/// What the English sentences of engines mean: Docker Engine 20.10 to 29 with its two image stores (moby; distribution/errors.go; containerd,
/// remotes/docker) and Podman (libpod; containers/image, docker/errors.go). The only place that looks into a sentence.
/// </summary>
internal static class EngineSentences
{
    private const string NameTaken = @"already in use by|already exists|name .* is already in use|with name .* already|UNIQUE constraint failed: ContainerConfig\.Name";
    private const string PlatformMissing = "no matching manifest for|was found but.*platform|no image found in (?:manifest list|image index)";
    private const string Nouns = "container|image|volume|network|secret|config|service|node|plugin";
    private const string Subject = "subject";

    /// <summary>Engines say it with the status 400, 404, 409 or 500.</summary>
    private static readonly SentenceTable<DockerErrorKind> s_always = new(
        ("multiple IDs found with provided prefix|is ambiguous|more than one result for", DockerErrorKind.Ambiguous));

    /// <summary>What a status means, and the sentences with which it means something else.</summary>
    private static readonly Dictionary<HttpStatusCode, (DockerErrorKind Kind, SentenceTable<DockerErrorKind> But)> s_ofStatus = new()
    {
        [HttpStatusCode.BadRequest] = (DockerErrorKind.Invalid, new(("client version", DockerErrorKind.Unsupported))),
        [HttpStatusCode.Unauthorized] = (DockerErrorKind.Denied, new()),
        // 403 is the engine's word for what its rules forbid, too: a network in use.
        [HttpStatusCode.Forbidden] = (DockerErrorKind.Conflict, new(("authorization denied", DockerErrorKind.Denied))),
        [HttpStatusCode.NotFound] = (DockerErrorKind.NotFound, new()),
        [HttpStatusCode.Conflict] = (DockerErrorKind.Conflict, new((NameTaken, DockerErrorKind.NameInUse))),
        [HttpStatusCode.NotImplemented] = (DockerErrorKind.Unsupported, new()),
    };

    /// <summary>Podman says 500 for what its rules forbid, and for what is not there.</summary>
    private static readonly SentenceTable<DockerErrorKind> s_ofOtherStatus = new(
        ("is being used|is in use by|container state improper|please force removal", DockerErrorKind.Conflict),
        (NameTaken, DockerErrorKind.NameInUse),
        ("no such container|: network not found|normalizing image", DockerErrorKind.NotFound));

    /// <summary>What a registry said, in a request that was not only about it.</summary>
    private static readonly SentenceTable<DockerErrorKind> s_registry = new(
        (
            "pull access denied|manifest unknown|repository does not exist|not found: manifest|name unknown|manifest for .*not found",
            DockerErrorKind.NotFound),
        ("unauthorized|no basic auth credentials|authentication required|^(?!.*permission denied).*denied: ", DockerErrorKind.Denied));

    /// <summary>Why an image could not be pulled.</summary>
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

    /// <summary>What a sentence says beyond the kind, whatever its kind is.</summary>
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

    /// <summary>What is not there.</summary>
    private static readonly SentenceTable<EngineCauseKind> s_missing = new(
        (PlatformMissing, EngineCauseKind.PlatformMissing),
        (@"no such (?!file\b|host\b)(?<subject>[a-z]+)", EngineCauseKind.Missing),
        (@"\b(?<subject>" + Nouns + @")\b(?: \S+)? (?:is )?not (?:found|known)", EngineCauseKind.Missing));

    /// <summary>What is not there, by the only word for it in a sentence that is none of those above.</summary>
    private static readonly SentenceTable<EngineCauseKind> s_mentioned = new(("(?<subject>" + Nouns + ")", EngineCauseKind.Missing));

    private static readonly SentenceTable<bool> s_exitCode = new((@"(?:returned a non-zero code:|while running runtime: exit status) (?<subject>\d+)", true));

    // libpod, define/errors.go
    private static readonly string[] s_podmanRefusals =
        ["OCI runtime attempted to invoke a command that was not found", "OCI permission denied", "OCI runtime error"];

    /// <summary>The kind of a response that is an error.</summary>
    public static DockerErrorKind KindOf(HttpStatusCode status, string sentence)
    {
        if (s_always.TryFind(sentence, out DockerErrorKind always, out _)) { return always; }
        if (s_ofStatus.TryGetValue(status, out (DockerErrorKind Kind, SentenceTable<DockerErrorKind> But) found))
        {
            return found.But.TryFind(sentence, out DockerErrorKind other, out _) ? other : found.Kind;
        }
        return s_ofOtherStatus.TryFind(sentence, out DockerErrorKind kind, out _) ? kind : KindOf(sentence);
    }

    /// <summary>The kind of an error inside a response whose status was good.</summary>
    public static DockerErrorKind KindOf(string sentence) => s_registry.TryFind(sentence, out DockerErrorKind kind, out _) ? kind : DockerErrorKind.Failed;

    /// <summary>Why an image could not be pulled; null for what the registry has nothing to do with.</summary>
    public static DockerErrorKind? PullKindOf(string sentence) => s_pull.TryFind(sentence, out DockerErrorKind kind, out _) ? kind : null;

    /// <summary>What a sentence says beyond its kind.</summary>
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

    /// <summary>What the command of a failed step of a build returned, as the classic builder or Podman's says it; null where it says nothing of it.</summary>
    public static string? ExitCodeOf(string sentence) => s_exitCode.TryFind(sentence, out _, out Match? match) ? match.Groups[Subject].Value : null;

    /// <summary>The sentence with which Podman tells, as if the command did, that it could not start the command; null for what a command may have written.</summary>
    public static string? PodmanRefusalIn(ReadOnlySpan<byte> written)
    {
        const string Begin = "Error: ";
        string sentence = written.StartsWith("Error: "u8) ? Encoding.UTF8.GetString(written).Trim() : "";
        return Array.Exists(s_podmanRefusals, end => sentence.EndsWith(end, StringComparison.Ordinal)) ? sentence[Begin.Length..] : null;
    }

    /// <summary>Whether Podman tells, as if the command did, that it could not pass on the input of a command that has ended.</summary>
    public static bool IsOfUnreadInput(ReadOnlySpan<byte> written) => written.StartsWith("Error: write unixpacket @->"u8) || written.StartsWith("Error: read unixpacket @->"u8);
}
