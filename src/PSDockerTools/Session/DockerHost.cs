using System;
using System.Runtime.InteropServices;
using System.Text;
using PSDockerTools.Errors;

namespace PSDockerTools.Session;

/// <summary>Parses engine addresses in the docker CLI's format (docker/cli, opts/hosts.go).</summary>
internal static class DockerHost
{
    private const int PlainPort = 2375;

    /// <summary>The maximum length of a socket path in bytes: sun_path without its terminating zero, see unix(7).</summary>
    private static readonly int s_longestPath = OperatingSystem.IsMacOS() ? 103 : 107;

    /// <summary>The default socket or named pipe of a Docker installation.</summary>
    public static Uri Platform { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
        ? new Uri("npipe:////./pipe/docker_engine")
        : new Uri("unix:///var/run/docker.sock");

    /// <summary>
    /// Parses <c>unix://</c>, <c>npipe://</c>, <c>tcp://</c>, <c>http://</c> or <c>host:port</c>. An empty string is the platform's default. A user
    /// and password are removed, as the docker CLI does.
    /// </summary>
    /// <exception cref="FormatException">The address is invalid or its scheme is not supported (TLS, ssh, fd).</exception>
    public static Uri Parse(string host)
    {
        string text = host.Trim();
        if (text.Length == 0) { return Platform; }
        int separator = text.IndexOf("://", StringComparison.Ordinal);
        string scheme = separator < 0 ? "tcp" : text[..separator].ToLowerInvariant();
        string rest = separator < 0 ? text : text[(separator + 3)..];
        return scheme switch
        {
            "unix" => rest.Length == 0 ? new Uri("unix:///var/run/docker.sock") : Socket(host, rest),
            "npipe" => new Uri("npipe://" + (rest.Length == 0 ? "//./pipe/docker_engine" : rest)),
            "tcp" or "http" => Tcp(host, rest),
            "https" => throw new InvalidValueException(SessionMessages.TlsNotSupported($"'{Show(host)}'")),
            "ssh" or "fd" => throw new InvalidValueException(SessionMessages.SchemeNotSupported(Show(host), scheme)),
            _ => throw new InvalidValueException(SessionMessages.NotAHost(Show(host))),
        };
    }

    /// <summary>Parses a URI, in which special characters of a socket path are escaped.</summary>
    /// <exception cref="FormatException">The URI is not an engine's address.</exception>
    public static Uri Parse(Uri uri) => uri is { IsAbsoluteUri: true, Scheme: "unix", Host: "" } ? Parse("unix://" + uri.LocalPath) : Parse(uri.OriginalString);

    /// <summary>Returns the address with the password masked, for messages.</summary>
    public static string Show(string host)
    {
        int separator = host.IndexOf("://", StringComparison.Ordinal);
        int start = separator < 0 ? 0 : separator + 3, end = host.LastIndexOf('@');
        if (end < start || (separator >= 0 && host.AsSpan(start).StartsWith("/"))) { return host; } // no user, or a socket path
        int password = host.IndexOf(':', start, end - start);
        return password < 0 ? host : $"{host[..password]}:***{host[end..]}";
    }

    private static Uri Socket(string host, string path)
    {
        if (!path.StartsWith('/')) { throw new InvalidValueException(SessionMessages.NotAHost(Show(host))); }
        int length = Encoding.UTF8.GetByteCount(path);
        if (length > s_longestPath) { throw new InvalidValueException(SessionMessages.SocketPathTooLong(path, length, s_longestPath)); }
        // For docker all of this is the path; in a URI these characters have a meaning and must be escaped.
        return new Uri("unix://" + path.Replace("%", "%25").Replace("#", "%23").Replace("?", "%3F").Replace("\\", "%5C"));
    }

    private static Uri Tcp(string host, string rest)
    {
        int end = rest.IndexOfAny(['/', '?', '#']);
        string authority = end < 0 ? rest : rest[..end];
        string path = end < 0 ? "" : rest[end..].Split('?', '#')[0].TrimEnd('/');
        string address = authority[(authority.LastIndexOf('@') + 1)..];
        // A path without a host is invalid.
        if (authority.Length == 0 && path.Length > 0) { throw new InvalidValueException(SessionMessages.NotAHost(Show(host))); }
        if (address.Length == 0 || address[0] == ':') { address = "localhost" + address; }
        if (!Uri.TryCreate($"tcp://{address}{path}", UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0)
        {
            throw new InvalidValueException(SessionMessages.NotAHost(Show(host)));
        }
        return uri.Port > 0 ? uri : new Uri($"tcp://{address.TrimEnd(':')}:{PlainPort}{path}");
    }
}
