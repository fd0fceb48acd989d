using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Transport;

/// <summary>Opens connections over a Unix or TCP socket.</summary>
internal sealed class SocketDialer(Func<EndPoint> endpoint) : Dialer
{
    public override async ValueTask<Carrier> DialAsync(CancellationToken cancel)
    {
        EndPoint target = endpoint();
        Socket socket = Create(target);
        try
        {
            await socket.ConnectAsync(target, cancel);
            return new SocketCarrier(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public override Carrier Dial()
    {
        EndPoint target = endpoint();
        Socket socket = Create(target);
        try
        {
            socket.Connect(target);
            return new SocketCarrier(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static Socket Create(EndPoint target) => target is UnixDomainSocketEndPoint
        ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
        : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
}
