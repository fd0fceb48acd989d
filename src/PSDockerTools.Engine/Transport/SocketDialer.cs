using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Transport;

/// <summary>Opens connections over a Unix or TCP socket.</summary>
internal sealed class SocketDialer(EndPoint endpoint) : Dialer
{
    public override async ValueTask<Carrier> DialAsync(CancellationToken cancel)
    {
        Socket socket = Create();
        try
        {
            await socket.ConnectAsync(endpoint, cancel);
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
        Socket socket = Create();
        try
        {
            socket.Connect(endpoint);
            return new SocketCarrier(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private Socket Create() => endpoint is UnixDomainSocketEndPoint
        ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
        : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
}
