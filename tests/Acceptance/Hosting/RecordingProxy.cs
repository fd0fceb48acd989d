using System;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

/// <summary>
/// A socket that forwards requests and responses between clients and the engine and records the requests: a test can wait until a request has
/// reached the engine. Without an engine, requests are read and never answered.
/// </summary>
internal sealed class RecordingProxy : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("relay").FullName;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly string? _engine;
    private readonly StringBuilder _requests = new();
    private readonly CancellationTokenSource _end = new();

    /// <param name="engine">The engine's URI; null to never respond.</param>
    public RecordingProxy(string? engine)
    {
        _engine = engine;
        _listener.Bind(new UnixDomainSocketEndPoint(Path.Combine(_folder, "docker.sock")));
        _listener.Listen(512);
        _ = AcceptAsync();
    }

    public string Uri => $"unix://{_folder}/docker.sock";

    /// <summary>Waits until the text has occurred in requests this many times: <c>/wait</c>, <c>"Cmd"</c>.</summary>
    public void WaitFor(string text, int times = 1) => Eventually.True(() => Count(text) >= times, $"'{text}' requested. What was requested:\n{Recorded()}");

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        Directory.Delete(_folder, true);
    }

    private int Count(string text) => Recorded().Split(text).Length - 1;

    private string Recorded()
    {
        lock (_requests) { return _requests.ToString(); }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) { _ = ServeAsync(await _listener.AcceptAsync(_end.Token)); }
        }
        catch (Exception e) when (IsEnd(e)) { }
    }

    private async Task ServeAsync(Socket caller)
    {
        using Socket _ = caller;
        using Socket engine = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            if (_engine is null)
            {
                await PumpAsync(caller, null);
                return;
            }
            await engine.ConnectAsync(new UnixDomainSocketEndPoint(new Uri(_engine).LocalPath), _end.Token);
            await Task.WhenAll(PumpAsync(caller, engine), PumpAsync(engine, caller, isResponse: true));
        }
        catch (Exception e) when (IsEnd(e)) { }
    }

    private async Task PumpAsync(Socket from, Socket? to, bool isResponse = false)
    {
        byte[] buffer = new byte[65536];
        int length;
        try
        {
            while ((length = await from.ReceiveAsync(buffer, _end.Token)) > 0)
            {
                if (to is not null) { await SendAllAsync(to, buffer.AsMemory(0, length)); }
                if (!isResponse)
                {
                    lock (_requests) { _requests.Append(Encoding.Latin1.GetString(buffer, 0, length)); } // recorded after the engine has received it
                }
            }
            to?.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (IsEnd(e))
        {
            to?.Dispose(); // passes a broken connection on to the other side
            from.Dispose();
        }
    }

    private async Task SendAllAsync(Socket to, ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty) { bytes = bytes[await to.SendAsync(bytes, _end.Token)..]; }
    }

    private static bool IsEnd(Exception e) => e is SocketException or OperationCanceledException or ObjectDisposedException;
}
