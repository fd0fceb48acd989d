using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Transport;

/// <summary>Opens connections to one endpoint.</summary>
internal abstract class Dialer
{
    public abstract ValueTask<Carrier> DialAsync(CancellationToken cancel);

    /// <summary>
    /// Opens a connection that blocks. One asynchronous operation on a socket would make .NET switch it to non-blocking for ever, and
    /// blocking reads then cost four times as much.
    /// </summary>
    public abstract Carrier Dial();

    public static Dialer For(Uri endpoint) => endpoint.Scheme switch
    {
        "unix" => new SocketDialer(() => new UnixDomainSocketEndPoint(endpoint.LocalPath)),
        "tcp" => new SocketDialer(() => Target(endpoint)),
        "npipe" => new PipeDialer(endpoint),
        _ => throw new NotSupportedException(endpoint.Scheme),
    };

    /// <summary>Where an engine listens at every address of its host, it is reached on this one, as Go's programs do it (net, dial).</summary>
    private static EndPoint Target(Uri endpoint)
    {
        if (!IPAddress.TryParse(endpoint.DnsSafeHost, out IPAddress? address)) { return new DnsEndPoint(endpoint.DnsSafeHost, endpoint.Port); }
        if (address.Equals(IPAddress.IPv6Any)) { return new DnsEndPoint("localhost", endpoint.Port); } // of both kinds
        bool isAny = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).Equals(IPAddress.Any);
        return new IPEndPoint(isAny ? IPAddress.Loopback : address, endpoint.Port);
    }
}
