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
        "tcp" => new SocketDialer(() => new DnsEndPoint(endpoint.Host, endpoint.Port)),
        "npipe" => new PipeDialer(endpoint),
        _ => throw new NotSupportedException(endpoint.Scheme),
    };
}
