using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using PSDockerTools.Engine.Transport;
using PSDockerTools.Text;

namespace PSDockerTools.Engine.Streams;

/// <summary>
/// Reads a log on a socket that blocks and a thread of its own. The engine sends a small piece for every line, and an asynchronous
/// reader pays a poll and a hop between threads for each: it takes nearly twice the time and four times the processor.
/// </summary>
internal sealed class LogReader(EngineClient client, Uri address, string container, bool terminal)
{
    private const int BufferSize = 64 * 1024;
    private const int BatchSize = 16 * 1024; // bytes, not lines: some are a hundred thousand times as long as others
    private const int BatchesAhead = 16; // a slow reader holds the engine back
    private readonly Channel<IReadOnlyList<DockerLogLine>> _batches = Channel.CreateUnbounded<IReadOnlyList<DockerLogLine>>(
        new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private readonly SemaphoreSlim _room = new(BatchesAhead);
    private Carrier? _carrier;

    public async IAsyncEnumerable<IReadOnlyList<DockerLogLine>> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        using CancellationTokenSource left = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Thread thread = new(() => Read(left.Token)) { IsBackground = true, Name = $"docker log {container}" };
        thread.Start();
        try
        {
            await using CancellationTokenRegistration abort = left.Token.Register(() => _carrier?.Abort());
            await foreach (IReadOnlyList<DockerLogLine> batch in _batches.Reader.ReadAllAsync(cancel))
            {
                yield return batch;
                _room.Release();
            }
        }
        finally
        {
            await left.CancelAsync(); // left before its end: the thread must not wait for room for ever
            _carrier?.Abort();
        }
    }

    private void Read(CancellationToken cancel)
    {
        try
        {
            Copy(cancel);
            _batches.Writer.TryComplete();
        }
        catch (Exception e)
        {
            _batches.Writer.TryComplete(cancel.IsCancellationRequested ? new OperationCanceledException(cancel)
                : e as DockerEngineException ?? Translate.Exception(client.Engine, e));
        }
    }

    private void Copy(CancellationToken cancel)
    {
        using SocketsHttpHandler handler = EngineConnection.CreateHandler((_, _) =>
        {
            _carrier = client.Connection.Dialer.Dial();
            return new(_carrier.Stream);
        });
        using HttpClient http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        using HttpResponseMessage response = http.Send(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        using Stream stream = response.Content.ReadAsStream(cancel);
        if (!response.IsSuccessStatusCode)
        {
            using StreamReader reader = new(stream);
            throw Translate.Status(client.Engine, response.StatusCode, reader.ReadToEnd());
        }
        CopyLines(stream, cancel);
    }

    private void CopyLines(Stream stream, CancellationToken cancel)
    {
        LogParser parser = new(client.Engine, container, terminal);
        byte[] buffer = new byte[BufferSize];
        List<DockerLogLine> lines = [];
        int size = 0;
        try
        {
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                parser.Parse(buffer.AsSpan(0, count), lines);
                size += count;
                if (lines.Count == 0 || (size < BatchSize && _carrier!.HasData)) { continue; }
                lines = PassOn(lines, cancel);
                size = 0;
            }
            parser.Finish(lines);
            if (!parser.IsAtEnd)
            {
                throw new DockerEngineException(DockerErrorKind.Disconnected, client.Engine, EngineText.EngineDisconnected(client.Engine.Name));
            }
        }
        finally
        {
            if (lines.Count > 0 && !cancel.IsCancellationRequested) { PassOn(lines, cancel); } // what came before a failure is out
        }
    }

    private List<DockerLogLine> PassOn(List<DockerLogLine> lines, CancellationToken cancel)
    {
        _room.Wait(cancel); // this thread is ours, and may wait
        _batches.Writer.TryWrite(lines);
        return new List<DockerLogLine>(lines.Count); // the next is likely as long
    }
}
