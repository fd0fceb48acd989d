using System;
using System.Linq;

namespace PSDockerTools.Engine.Http;

/// <summary>
/// Why an image could not be pulled, by the sentence of the engine: the classic image store and the containerd image store of Docker Engine 20.10
/// to 29 (moby, distribution/errors.go; containerd, remotes/docker) and Podman (containers/image, docker/errors.go). The first that fits counts.
/// </summary>
internal static class RegistryRefusal
{
    private static readonly (DockerErrorKind Kind, string[] Words)[] s_kinds =
    [
        (DockerErrorKind.StorageFull, ["no space left on device", "disk quota exceeded", "not enough space on the disk"]),
        (DockerErrorKind.RateLimited, ["toomanyrequests", "too many requests", "pull rate limit"]),
        (DockerErrorKind.RegistryUnreachable, ["handshake timeout", "i/o timeout"]),
        (DockerErrorKind.RegistryUntrusted, ["x509: ", "tls: ", "server gave HTTP response to HTTPS client", "certificate signed by unknown authority"]),
        (DockerErrorKind.RepositoryNotFound, ["requested access to the resource is denied", "insufficient_scope"]),
        (
            DockerErrorKind.Denied,
            [
                "no basic auth credentials", "incorrect username or password", "authentication required", "401 Unauthorized", "invalid username/password",
                "unable to retrieve auth token",
            ]),
        (
            DockerErrorKind.RepositoryNotFound,
            ["pull access denied", "repository does not exist", "name unknown", "repository name not known", "does not exist or no pull access"]),
        (DockerErrorKind.NotFound, ["manifest unknown", "not found: manifest", "manifest for "]),
        (DockerErrorKind.Denied, ["unauthorized", "403 Forbidden", "denied: ", "access forbidden"]),
        (
            DockerErrorKind.RegistryUnreachable,
            [
                "dial tcp", "no such host", "connection refused", "connection reset", "Client.Timeout exceeded", "context deadline exceeded", "pinging container registry",
                "network is unreachable", "no route to host", "proxyconnect", "unexpected HTTP status: 5", "502 Bad Gateway", "503 Service Unavailable", ": EOF",
            ]),
    ];

    /// <summary>Null for what is none of them.</summary>
    public static DockerErrorKind? KindOf(string sentence)
    {
        foreach ((DockerErrorKind kind, string[] words) in s_kinds)
        {
            if (words.Any(word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase))) { return kind; }
        }
        return sentence.EndsWith(": not found", StringComparison.Ordinal) ? DockerErrorKind.NotFound : null;
    }

    /// <summary>The same failure with its kind.</summary>
    public static DockerException Of(DockerException failure) =>
        failure.Kind is DockerErrorKind.NotFound or DockerErrorKind.Denied or DockerErrorKind.Failed or DockerErrorKind.Conflict or DockerErrorKind.Invalid
        && KindOf(failure.Message) is DockerErrorKind kind && kind != failure.Kind
            ? new DockerException(kind, failure.Engine, failure.Message, failure)
            : failure;

    /// <summary>A failed build. Its kind counts only where its step was to pull a base image: a command's output may have the same words.</summary>
    public static DockerBuildException Of(EngineEndpoint engine, string error, int? exitCode) =>
        new(engine, error, exitCode) { PullKind = exitCode is null ? KindOf(error) : null };
}
