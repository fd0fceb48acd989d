using System;
using System.IO;
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

    /// <summary>A connection over a socket.</summary>
    private sealed class SocketCarrier(Socket socket) : Carrier
    {
        private readonly NetworkStream _stream = new(socket, ownsSocket: true);

        public override Stream Stream => _stream;

        public override bool Gathers => !OperatingSystem.IsWindows(); // where a millisecond is fifteen

        public override void CloseWrite() => Shutdown(SocketShutdown.Send);

        public override void Abort() => Shutdown(SocketShutdown.Both);

        private void Shutdown(SocketShutdown how)
        {
            try { socket.Shutdown(how); }
            catch (Exception e) when (e is SocketException or ObjectDisposedException) { } // it has ended by itself
        }
    }
}
