using System;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

/// <summary>A socket that gives each request one and the same answer, byte for byte, and closes.</summary>
internal sealed class ScriptedEngine : IDisposable
{
    private const string Ping = "HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\nOstype: linux\r\nContent-Length: 2\r\nConnection: close\r\n\r\nOK";
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly string _answer;
    private readonly bool _pings;

    /// <summary>Starts it.</summary>
    /// <param name="answer">The whole answer, head and body.</param>
    /// <param name="pings">Whether it greets as an engine does.</param>
    public ScriptedEngine(string answer, bool pings = true)
    {
        _answer = answer;
        _pings = pings;
        _socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(_folder, "docker.sock")));
        _socket.Listen();
        _ = ServeAsync();
    }

    public string Uri => $"unix://{_folder}/docker.sock";

    public void Dispose()
    {
        _socket.Dispose();
        Directory.Delete(_folder, true);
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true) { _ = AnswerAsync(await _socket.AcceptAsync()); }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { } // it was disposed
    }

    private async Task AnswerAsync(Socket caller)
    {
        using (caller)
        {
            byte[] request = new byte[8192];
            int length = await caller.ReceiveAsync(request);
            bool ping = _pings && Encoding.ASCII.GetString(request, 0, length).Contains("/_ping", StringComparison.Ordinal);
            await caller.SendAsync(Encoding.UTF8.GetBytes(ping ? Ping : _answer));
            caller.Shutdown(SocketShutdown.Send);
        }
    }
}
