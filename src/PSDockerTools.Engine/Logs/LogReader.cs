using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Logs;

/// <summary>Reads the lines of a log on a separate thread, slightly ahead of the consumer.</summary>
internal sealed class LogReader(EngineClient client, LogSource source, LogParser parser) : ILogSink
{
    private const int BatchSize = 32 * 1024; // bytes instead of lines, because the length of lines varies widely
    private const int BatchesAhead = 8; // limits how far the thread reads ahead of a slow consumer
    private readonly Channel<IReadOnlyList<DockerLogLine>> _batches = Channel.CreateUnbounded<IReadOnlyList<DockerLogLine>>(
        new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private readonly SemaphoreSlim _freeSlots = new(BatchesAhead);
    private readonly LogConnection _connection = new(client, source);
    private List<DockerLogLine> _lines = [];
    private CancellationToken _cancel;
    private volatile bool _ended;
    private int _size;

    /// <summary>Ends the log: lines that were read are returned, and no error occurs.</summary>
    public void End()
    {
        _ended = true;
        _connection.Abort();
    }

    public async IAsyncEnumerable<IReadOnlyList<DockerLogLine>> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        using CancellationTokenSource left = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _cancel = left.Token;
        Thread thread = new(Read) { IsBackground = true, Name = "docker log" };
        thread.Start();
        try
        {
            await using CancellationTokenRegistration abort = _cancel.Register(_connection.Abort);
            await foreach (IReadOnlyList<DockerLogLine> batch in _batches.Reader.ReadAllAsync(cancel))
            {
                yield return batch;
                _freeSlots.Release();
            }
        }
        finally
        {
            await left.CancelAsync(); // the consumer left early: the thread must not wait indefinitely
            _connection.Abort();
        }
    }

    void ILogSink.Take(ReadOnlySpan<byte> bytes, bool isLast)
    {
        parser.Parse(bytes, _lines);
        _size += bytes.Length;
        if (_lines.Count > 0 && (isLast || _size >= BatchSize)) { WriteBatch(); }
    }

    private void Read()
    {
        try
        {
            try
            {
                _connection.Read(this, _cancel);
                if (!_ended && !parser.IsAtEnd) { throw Translate.Disconnected(client.Engine); }
            }
            catch (Exception) when (_ended) { } // End aborted the read
            finally { WriteRest(); } // lines before a failure are returned
            _batches.Writer.TryComplete();
        }
        catch (Exception e)
        {
            _batches.Writer.TryComplete(_cancel.IsCancellationRequested ? new OperationCanceledException(_cancel)
                : e as DockerException ?? Translate.Exception(client.Engine, e));
        }
    }

    private void WriteRest()
    {
        if (_cancel.IsCancellationRequested) { return; }
        parser.Finish(_lines);
        if (_lines.Count > 0) { WriteBatch(); }
    }

    private void WriteBatch()
    {
        _freeSlots.Wait(_cancel); // this is a dedicated thread, which may block
        _batches.Writer.TryWrite(_lines);
        _lines = new List<DockerLogLine>(_lines.Count); // the next batch is probably of a similar size
        _size = 0;
    }
}
