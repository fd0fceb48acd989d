using System;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

/// <summary>A socket that sends the same response to every request, byte for byte, and closes the connection.</summary>
internal sealed class FixedResponseEngine : IDisposable
{
    private const string Ping = "HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\nOstype: linux\r\nContent-Length: 2\r\nConnection: close\r\n\r\nOK";
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly string _response;
    private readonly bool _answersPings;

    /// <summary>Starts listening.</summary>
    /// <param name="response">The complete response: head and body.</param>
    /// <param name="pings">True to answer pings as an engine does.</param>
    public FixedResponseEngine(string response, bool pings = true)
    {
        _response = response;
        _answersPings = pings;
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
            while (true) { _ = RespondAsync(await _socket.AcceptAsync()); }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { } // disposed
    }

    private async Task RespondAsync(Socket caller)
    {
        using (caller)
        {
            byte[] request = new byte[8192];
            int length = await caller.ReceiveAsync(request);
            bool ping = _answersPings && Encoding.ASCII.GetString(request, 0, length).Contains("/_ping", StringComparison.Ordinal);
            await caller.SendAsync(Encoding.UTF8.GetBytes(ping ? Ping : _response));
            caller.Shutdown(SocketShutdown.Send);
        }
    }
}
