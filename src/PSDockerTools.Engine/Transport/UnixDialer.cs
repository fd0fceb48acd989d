using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Engine.Transport;

/// <summary>Opens connections over a Unix socket: <c>unix:///var/run/docker.sock</c>.</summary>
internal sealed class UnixDialer(EngineEndpoint engine) : Dialer
{
    private UnixDomainSocketEndPoint Target => new(engine.Uri.LocalPath);

    public override ValueTask<Connection> DialAsync(CancellationToken cancel) => SocketConnection.OpenAsync(Target, CreateSocket, cancel);

    public override Connection Dial() => SocketConnection.Open(Target, CreateSocket);

    private static Socket CreateSocket() => new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
}
