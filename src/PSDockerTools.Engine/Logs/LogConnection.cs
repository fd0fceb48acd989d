using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Transport;

namespace PSDockerTools.Engine.Logs;

/// <summary>
/// Reads a log on a socket of its own that blocks. The engine sends a small piece for every line, and an asynchronous reader pays a poll
/// and a hop between threads for each: it takes nearly twice the time and four times the processor.
/// </summary>
internal sealed class LogConnection(EngineClient client, LogSource source)
{
    private const int BufferSize = 64 * 1024;
    private volatile Connection? _connection;
    private volatile bool _left;

    /// <summary>Gives all that the engine sends, on this thread, which must be one that may wait.</summary>
    public void Read(ILogSink sink, CancellationToken cancel)
    {
        GatheringStream? gathering = null;
        using SocketsHttpHandler handler = EngineConnections.CreateHandler(_ =>
        {
            Connection connection = client.Connections.Dialer.Dial();
            _connection = connection;
            if (_left) { connection.Abort(); } // it came too late to be ended by whoever left
            gathering = new GatheringStream(connection, connection.Gathers);
            return new(gathering);
        });
        using HttpClient http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using HttpRequestMessage request = new(HttpMethod.Get, source.Address);
        using HttpResponseMessage response = http.Send(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        using Stream stream = response.Content.ReadAsStream(cancel);
        if (response.StatusCode == HttpStatusCode.NotImplemented) { throw source.Unreadable(client.Engine); }
        if (!response.IsSuccessStatusCode)
        {
            using StreamReader reader = new(stream);
            throw Translate.Status(client.Engine, response.StatusCode, reader.ReadToEnd());
        }
        byte[] buffer = new byte[BufferSize];
        for (int count; (count = stream.Read(buffer)) > 0;) { sink.Take(buffer.AsSpan(0, count), gathering!.IsDrained); }
    }

    /// <summary>Ends the reading, from another thread and at once.</summary>
    public void Abort()
    {
        _left = true;
        _connection?.Abort();
    }
}

/// <summary>Where the bytes of a log go.</summary>
internal interface ILogSink
{
    /// <summary>Takes what was read.</summary>
    /// <param name="bytes">Good until this returns.</param>
    /// <param name="isLast">Whether the next may be long in coming.</param>
    void Take(ReadOnlySpan<byte> bytes, bool isLast);
}
