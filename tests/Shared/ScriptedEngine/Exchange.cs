using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace ScriptedEngine;

/// <summary>A request and the operations to respond to it.</summary>
public sealed class Exchange
{
    private readonly HttpReader _reader;
    private readonly Socket _connection;
    private bool _bodyRead;

    internal Exchange(RecordedRequest request, HttpReader reader, Socket connection, CancellationToken end)
    {
        Request = request;
        _reader = reader;
        _connection = connection;
        End = end;
    }

    public RecordedRequest Request { get; }

    /// <summary>Cancelled when the daemon stops.</summary>
    public CancellationToken End { get; }

    internal bool Finished { get; private set; }

    /// <summary>Reads the request body into <see cref="RecordedRequest.Body"/>.</summary>
    public async Task ReadBodyAsync()
    {
        if (_bodyRead)
        {
            return;
        }

        _bodyRead = true;
        using MemoryStream body = new();
        if (Request.Headers.TryGetValue("Content-Length", out string? length))
        {
            await _reader.CopyAsync(long.Parse(length, null), body, End);
        }
        else if (Request.Headers.ContainsKey("Transfer-Encoding"))
        {
            await _reader.CopyChunksAsync(body, End);
        }

        Request.Body = body.ToArray();
    }

    /// <summary>Sends a complete response.</summary>
    public async Task AnswerAsync(int status, string body, string type = "application/json", params string[] headers)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        string length = status is 204 or 304 ? "" : $"Content-Type: {type}\r\nContent-Length: {bytes.Length}\r\n";
        await RawAsync($"HTTP/1.1 {status} Scripted\r\n{length}{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");
        if (Request.Method != "HEAD")
        {
            await RawAsync(bytes);
        }
    }

    /// <summary>Sends the head of a chunked response.</summary>
    public Task BeginChunksAsync(int status = 200, string type = "application/json") =>
        RawAsync($"HTTP/1.1 {status} Scripted\r\nContent-Type: {type}\r\nTransfer-Encoding: chunked\r\n\r\n");

    public async Task ChunkAsync(ReadOnlyMemory<byte> bytes)
    {
        byte[] head = Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n");
        await RawAsync((byte[])[.. head, .. bytes.Span, (byte)'\r', (byte)'\n']);
    }

    public Task ChunkAsync(string text) => ChunkAsync(Encoding.UTF8.GetBytes(text));

    public Task EndChunksAsync() => RawAsync("0\r\n\r\n");

    /// <summary>Sends bytes unchanged.</summary>
    public async Task RawAsync(ReadOnlyMemory<byte> bytes) => await _reader.Stream.WriteAsync(bytes, End);

    public Task RawAsync(string text) => RawAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Closes the connection, also in the middle of a response.</summary>
    public void Close()
    {
        Finished = true;
        _connection.Dispose();
    }

    /// <summary>Sends nothing more and keeps the connection open until the client closes it.</summary>
    public async Task HangAsync()
    {
        // A read detects that the client disconnects; a delay would not.
        while (!(await _reader.ReadSomeAsync(long.MaxValue, End)).IsEmpty)
        {
        }

        Finished = true;
    }

    /// <summary>Sends status 101: from then on the connection transfers raw bytes in both directions.</summary>
    public async Task UpgradeAsync()
    {
        await ReadBodyAsync();
        Finished = true;
        await RawAsync("HTTP/1.1 101 UPGRADED\r\nContent-Type: application/vnd.docker.raw-stream\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n");
    }

    /// <summary>After an upgrade: returns the next bytes of the client; empty when the client has shut down its sending side.</summary>
    public Task<ReadOnlyMemory<byte>> ReadAsync() => _reader.ReadSomeAsync(long.MaxValue, End);

    /// <summary>After an upgrade: returns all bytes of the client until it shuts down its sending side.</summary>
    public async Task<byte[]> ReadToEndAsync()
    {
        List<byte> all = [];
        while (await ReadAsync() is { IsEmpty: false } some)
        {
            all.AddRange(some.Span);
        }

        return [.. all];
    }
}
