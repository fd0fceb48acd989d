using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Transport;

/// <summary>A connection over a socket.</summary>
internal sealed class SocketConnection : Connection
{
    private readonly Socket _socket;

    private SocketConnection(Socket socket) : base(new NetworkStream(socket, ownsSocket: true)) => _socket = socket;

    public override bool Gathers => !OperatingSystem.IsWindows(); // a sleep of one millisecond takes about 15 ms on Windows

    public static async ValueTask<Connection> OpenAsync(EndPoint target, Func<Socket> create, CancellationToken cancel)
    {
        Socket socket = create();
        try
        {
            await socket.ConnectAsync(target, cancel);
            return new SocketConnection(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public static Connection Open(EndPoint target, Func<Socket> create)
    {
        Socket socket = create();
        try
        {
            socket.Connect(target);
            return new SocketConnection(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public override ValueTask CloseWriteAsync(CancellationToken cancel)
    {
        Shutdown(SocketShutdown.Send);
        return ValueTask.CompletedTask;
    }

    public override void Abort() => Shutdown(SocketShutdown.Both);

    private void Shutdown(SocketShutdown how)
    {
        try { _socket.Shutdown(how); }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { } // the connection is already closed
    }
}
