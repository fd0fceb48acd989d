using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Transport;

/// <summary>Opens connections over TCP without TLS: <c>tcp://host:2375</c>.</summary>
internal sealed class TcpDialer(EngineEndpoint engine) : Dialer
{
    /// <summary>
    /// The base of all request URIs: with the host, which a proxy may check, and with the path of the engine's URI if there is one.
    /// </summary>
    public override Uri BaseAddress { get; } =
        new UriBuilder(engine.Uri) { Scheme = Uri.UriSchemeHttp, Path = engine.Uri.AbsolutePath.TrimEnd('/') + "/" }.Uri;

    public override ValueTask<Connection> DialAsync(CancellationToken cancel) => SocketConnection.OpenAsync(Target(engine.Uri), CreateSocket, cancel);

    public override Connection Dial() => SocketConnection.Open(Target(engine.Uri), CreateSocket);

    private static Socket CreateSocket() => new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    /// <summary>
    /// Returns the endpoint to connect to. An unspecified address, such as 0.0.0.0, is replaced with the loopback address, as in Go (net, dial).
    /// </summary>
    private static EndPoint Target(Uri uri)
    {
        if (!IPAddress.TryParse(uri.DnsSafeHost, out IPAddress? address)) { return new DnsEndPoint(uri.DnsSafeHost, uri.Port); }
        if (address.Equals(IPAddress.IPv6Any)) { return new DnsEndPoint("localhost", uri.Port); } // IPv4 and IPv6
        bool isAny = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).Equals(IPAddress.Any);
        return new IPEndPoint(isAny ? IPAddress.Loopback : address, uri.Port);
    }
}
