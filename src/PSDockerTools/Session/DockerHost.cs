using System;
using System.Runtime.InteropServices;
using System.Text;
using PSDockerTools.Errors;

namespace PSDockerTools.Session;

/// <summary>The docker CLI's way to write where an engine listens (docker/cli, opts/hosts.go).</summary>
internal static class DockerHost
{
    private const int PlainPort = 2375;

    /// <summary>The bytes of a socket's path: sun_path without its final zero (unix(7)).</summary>
    private static readonly int s_longestPath = OperatingSystem.IsMacOS() ? 103 : 107;

    /// <summary>The socket or pipe that Docker's installers make.</summary>
    public static Uri Platform { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
        ? new Uri("npipe:////./pipe/docker_engine")
        : new Uri("unix:///var/run/docker.sock");

    /// <summary>
    /// Reads <c>unix://</c>, <c>npipe://</c>, <c>tcp://</c>, <c>http://</c>, or a bare <c>host:port</c>; nothing is the platform's own. A user and
    /// password in it are dropped, as the docker CLI drops them.
    /// </summary>
    /// <exception cref="FormatException">It is none of them, or one that is not supported (TLS, ssh, fd).</exception>
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

    /// <summary>The same of a URI, in which the special characters of a socket's path are escaped.</summary>
    /// <exception cref="FormatException">It is not one of an engine.</exception>
    public static Uri Parse(Uri uri) => uri is { IsAbsoluteUri: true, Scheme: "unix", Host: "" } ? Parse("unix://" + uri.LocalPath) : Parse(uri.OriginalString);

    /// <summary>A host as it may be shown: without a password.</summary>
    public static string Show(string host)
    {
        int separator = host.IndexOf("://", StringComparison.Ordinal);
        int start = separator < 0 ? 0 : separator + 3, end = host.LastIndexOf('@');
        if (end < start || (separator >= 0 && host.AsSpan(start).StartsWith("/"))) { return host; } // no user, or the path of a socket
        int password = host.IndexOf(':', start, end - start);
        return password < 0 ? host : $"{host[..password]}:***{host[end..]}";
    }

    private static Uri Socket(string host, string path)
    {
        if (!path.StartsWith('/')) { throw new InvalidValueException(SessionMessages.NotAHost(Show(host))); }
        int length = Encoding.UTF8.GetByteCount(path);
        if (length > s_longestPath) { throw new InvalidValueException(SessionMessages.SocketPathTooLong(path, length, s_longestPath)); }
        // To docker all of it is the path; to a URI these would end it or stand for something else.
        return new Uri("unix://" + path.Replace("%", "%25").Replace("#", "%23").Replace("?", "%3F").Replace("\\", "%5C"));
    }

    private static Uri Tcp(string host, string rest)
    {
        int end = rest.IndexOfAny(['/', '?', '#']);
        string authority = end < 0 ? rest : rest[..end];
        string path = end < 0 ? "" : rest[end..].Split('?', '#')[0].TrimEnd('/');
        string address = authority[(authority.LastIndexOf('@') + 1)..];
        if (authority.Length == 0 && path.Length > 0) { throw new InvalidValueException(SessionMessages.NotAHost(Show(host))); } // a path alone is none
        if (address.Length == 0 || address[0] == ':') { address = "localhost" + address; }
        if (!Uri.TryCreate($"tcp://{address}{path}", UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0)
        {
            throw new InvalidValueException(SessionMessages.NotAHost(Show(host)));
        }
        return uri.Port > 0 ? uri : new Uri($"tcp://{address.TrimEnd(':')}:{PlainPort}{path}");
    }
}
