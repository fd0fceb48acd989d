using System;
using System.Runtime.InteropServices;
using PSDockerTools.Text;

namespace PSDockerTools.Session;

/// <summary>The docker CLI's way to write where an engine listens (docker/cli, opts/hosts.go).</summary>
internal static class DockerHost
{
    private const int PlainPort = 2375;

    /// <summary>The socket or pipe that Docker's installers make.</summary>
    public static Uri Platform { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
        ? new Uri("npipe:////./pipe/docker_engine")
        : new Uri("unix:///var/run/docker.sock");

    /// <summary>Reads <c>unix://</c>, <c>npipe://</c>, <c>tcp://</c>, <c>http://</c>, or a bare <c>host:port</c>; nothing is the platform's own.</summary>
    /// <exception cref="FormatException">It is none of them; or one that is not spoken (TLS, ssh, fd).</exception>
    public static Uri Parse(string host)
    {
        string text = host.Trim();
        if (text.Length == 0) { return Platform; }
        int separator = text.IndexOf("://", StringComparison.Ordinal);
        string scheme = separator < 0 ? "tcp" : text[..separator].ToLowerInvariant();
        string rest = separator < 0 ? text : text[(separator + 3)..];
        return scheme switch
        {
            "unix" => new Uri("unix://" + (rest.Length == 0 ? Platform.LocalPath : Rooted(host, rest))),
            "npipe" => new Uri("npipe://" + (rest.Length == 0 ? "//./pipe/docker_engine" : rest)),
            "tcp" or "http" => Tcp(host, rest),
            "https" or "ssh" or "fd" => throw new InvalidValueException(SessionText.SchemeNotSpoken(host, scheme)),
            _ => throw new InvalidValueException(SessionText.NotAHost(host)),
        };
    }

    private static string Rooted(string host, string path) =>
        path.StartsWith('/') ? path : throw new InvalidValueException(SessionText.NotAHost(host));

    private static Uri Tcp(string host, string rest)
    {
        string address = rest.StartsWith(':') ? "localhost" + rest : rest;
        if (address.Length == 0) { address = "localhost"; }
        if (!Uri.TryCreate("tcp://" + address, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0)
        {
            throw new InvalidValueException(SessionText.NotAHost(host));
        }
        return uri.Port > 0 ? uri : new Uri($"tcp://{uri.Host}:{PlainPort}{(uri.AbsolutePath == "/" ? "" : uri.AbsolutePath)}");
    }
}
