using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Transport;

/// <summary>Opens connections over TCP without TLS: <c>tcp://host:2375</c>.</summary>
internal sealed class TcpDialer(EngineEndpoint engine) : Dialer
{
    /// <summary>With the host, which a proxy may look at, and a path where the URI has one.</summary>
    public override Uri BaseAddress { get; } =
        new UriBuilder(engine.Uri) { Scheme = Uri.UriSchemeHttp, Path = engine.Uri.AbsolutePath.TrimEnd('/') + "/" }.Uri;

    public override ValueTask<Connection> DialAsync(CancellationToken cancel) => SocketConnection.OpenAsync(Target(engine.Uri), CreateSocket, cancel);

    public override Connection Dial() => SocketConnection.Open(Target(engine.Uri), CreateSocket);

    private static Socket CreateSocket() => new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    /// <summary>Where an engine listens at every address of its host, it is reached on this one, as Go's programs do it (net, dial).</summary>
    private static EndPoint Target(Uri uri)
    {
        if (!IPAddress.TryParse(uri.DnsSafeHost, out IPAddress? address)) { return new DnsEndPoint(uri.DnsSafeHost, uri.Port); }
        if (address.Equals(IPAddress.IPv6Any)) { return new DnsEndPoint("localhost", uri.Port); } // of both kinds
        bool isAny = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).Equals(IPAddress.Any);
        return new IPEndPoint(isAny ? IPAddress.Loopback : address, uri.Port);
    }
}
