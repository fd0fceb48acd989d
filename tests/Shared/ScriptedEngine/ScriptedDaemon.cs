using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace ScriptedEngine;

/// <summary>
/// A daemon on a Unix socket or a TCP port that sends scripted responses and records the requests. By default it responds to pings like Engine
/// 20.10; requests without a scripted response return 404.
/// </summary>
public sealed class ScriptedDaemon : IAsyncDisposable
{
    private readonly Socket _listener;
    private readonly string? _folder;
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<string, Reply> _replies = new();
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly ConcurrentDictionary<Socket, Task> _connections = new();
    private int _connectionCount;

    private ScriptedDaemon(Socket listener, EndPoint where, Uri? endpoint, string? folder)
    {
        _listener = listener;
        _folder = folder;
        listener.Bind(where);
        listener.Listen(512);
        Endpoint = endpoint ?? new Uri($"tcp://127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}");
        On("HEAD /_ping", Replies.Ping());
        On("GET /_ping", Replies.Ping());
        _ = AcceptAsync();
    }

    /// <summary>Responds to a request; it has full control of the connection.</summary>
    public delegate Task Reply(Exchange exchange);

    public Uri Endpoint { get; }

    /// <summary>The requests so far, in the order in which they arrived.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <summary>The number of connections that were opened so far.</summary>
    public int ConnectionCount => Volatile.Read(ref _connectionCount);

    /// <summary>The number of open connections.</summary>
    public int OpenConnections => _connections.Count;

    public static ScriptedDaemon OnUnixSocket()
    {
        string folder = Directory.CreateTempSubdirectory("scripted").FullName;
        string path = Path.Combine(folder, "docker.sock");
        Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        return new ScriptedDaemon(listener, new UnixDomainSocketEndPoint(path), new Uri("unix://" + path), folder);
    }

    public static ScriptedDaemon OnTcp() =>
        new(new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp), new IPEndPoint(IPAddress.Loopback, 0), null, null);

    /// <summary>
    /// Sets the response to a request: <c>On("GET /containers/json", ...)</c>. The path has no version and no query; a new response replaces the old
    /// one.
    /// </summary>
    public ScriptedDaemon On(string request, Reply reply)
    {
        _replies[request] = reply;
        return this;
    }

    /// <summary>Returns the request with this method and path, or the last of several; fails if there was none.</summary>
    public RecordedRequest Request(string request) => Requests.Last(one => $"{one.Method} {one.Path}" == request);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        foreach (Socket connection in _connections.Keys)
        {
            connection.Dispose();
        }

        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            Socket connection;
            try
            {
                connection = await _listener.AcceptAsync(_end.Token);
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                return;
            }

            Interlocked.Increment(ref _connectionCount);
            _connections[connection] = Task.CompletedTask;
            _ = Task.Run(() => ServeAsync(connection));
        }
    }

    private async Task ServeAsync(Socket connection)
    {
        try
        {
            HttpReader reader = new(new NetworkStream(connection));
            while (await reader.ReadHeadAsync(_end.Token) is { } head)
            {
                RecordedRequest request = new(head);
                _requests.Enqueue(request);
                Exchange exchange = new(request, reader, connection, _end.Token);
                Reply reply = _replies.GetValueOrDefault($"{request.Method} {request.Path}") ?? Replies.Error(404, "page not found");
                await reply(exchange);
                if (exchange.Finished)
                {
                    break;
                }

                await exchange.ReadBodyAsync();
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client disconnected, or the test has ended.
        }
        finally
        {
            _connections.TryRemove(connection, out _);
            connection.Dispose();
        }
    }
}
