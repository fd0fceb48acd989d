using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Transport;

namespace PSDockerTools.Engine.Logs;

/// <summary>
/// Reads a log with blocking calls on its own connection. The engine sends a small chunk for each line; an asynchronous reader needs a poll
/// and a thread switch for each chunk, which takes nearly twice the time and four times the CPU.
/// </summary>
internal sealed class LogConnection(EngineClient client, LogSource source)
{
    private const int BufferSize = 64 * 1024;
    private volatile Connection? _connection;
    private volatile bool _aborted;

    /// <summary>Reads all data of the response on the calling thread, which is blocked.</summary>
    public void Read(ILogSink sink, CancellationToken cancel)
    {
        CoalescingReadStream? gathering = null;
        using SocketsHttpHandler handler = EngineConnections.CreateHandler(_ =>
        {
            Connection connection = client.Connections.Dialer.Dial();
            _connection = connection;
            if (_aborted) { connection.Abort(); } // Abort was called before the connection existed
            gathering = new CoalescingReadStream(connection, connection.Gathers);
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

    /// <summary>Aborts the read from another thread; a blocked read returns immediately.</summary>
    public void Abort()
    {
        _aborted = true;
        _connection?.Abort();
    }
}

/// <summary>The receiver of log data.</summary>
internal interface ILogSink
{
    /// <summary>Receives data.</summary>
    /// <param name="bytes">The data; valid until the method returns.</param>
    /// <param name="isLast">Indicates that no more data is available at the moment.</param>
    void Take(ReadOnlySpan<byte> bytes, bool isLast);
}
