using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Logs;

/// <summary>Reads the lines of a log on a thread of its own, a little ahead of who takes them.</summary>
internal sealed class LogReader(EngineClient client, LogSource source, LogParser parser) : ILogSink
{
    private const int BatchSize = 32 * 1024; // bytes, not lines: some are a hundred thousand times as long as others
    private const int BatchesAhead = 8; // a slow reader holds the engine back
    private readonly Channel<IReadOnlyList<DockerLogLine>> _batches = Channel.CreateUnbounded<IReadOnlyList<DockerLogLine>>(
        new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private readonly SemaphoreSlim _room = new(BatchesAhead);
    private readonly LogConnection _connection = new(client, source);
    private List<DockerLogLine> _lines = [];
    private CancellationToken _left;
    private volatile bool _ended;
    private int _size;

    /// <summary>Ends the log here: what was read comes out, and no error.</summary>
    public void End()
    {
        _ended = true;
        _connection.Abort();
    }

    public async IAsyncEnumerable<IReadOnlyList<DockerLogLine>> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        using CancellationTokenSource left = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _left = left.Token;
        Thread thread = new(Read) { IsBackground = true, Name = "docker log" };
        thread.Start();
        try
        {
            await using CancellationTokenRegistration abort = _left.Register(_connection.Abort);
            await foreach (IReadOnlyList<DockerLogLine> batch in _batches.Reader.ReadAllAsync(cancel))
            {
                yield return batch;
                _room.Release();
            }
        }
        finally
        {
            await left.CancelAsync(); // left before its end: the thread must not wait for room for ever
            _connection.Abort();
        }
    }

    void ILogSink.Take(ReadOnlySpan<byte> bytes, bool isLast)
    {
        parser.Parse(bytes, _lines);
        _size += bytes.Length;
        if (_lines.Count > 0 && (isLast || _size >= BatchSize)) { PassOn(); }
    }

    private void Read()
    {
        try
        {
            try
            {
                _connection.Read(this, _left);
                if (!_ended && !parser.IsAtEnd) { throw Translate.Disconnected(client.Engine); }
            }
            catch (Exception) when (_ended) { } // it ends because it is to
            finally { PassOnRest(); } // what came before a failure is out
            _batches.Writer.TryComplete();
        }
        catch (Exception e)
        {
            _batches.Writer.TryComplete(_left.IsCancellationRequested ? new OperationCanceledException(_left)
                : e as DockerException ?? Translate.Exception(client.Engine, e));
        }
    }

    private void PassOnRest()
    {
        if (_left.IsCancellationRequested) { return; }
        parser.Finish(_lines);
        if (_lines.Count > 0) { PassOn(); }
    }

    private void PassOn()
    {
        _room.Wait(_left); // this thread is ours, and may wait
        _batches.Writer.TryWrite(_lines);
        _lines = new List<DockerLogLine>(_lines.Count); // the next is likely as long
        _size = 0;
    }
}
