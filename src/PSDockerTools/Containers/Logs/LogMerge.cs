using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace PSDockerTools.Containers;

/// <summary>
/// Makes one log of several that are followed, by the time of their lines. What has been written already comes in order. Of what is being
/// written nobody knows whether another log has something earlier on its way, so that a line waits for the others, but not for long.
/// </summary>
/// <param name="logs">The logs, in batches.</param>
/// <param name="tell">Tells that a log, by its number, has failed, when all that it had is out. The others go on.</param>
/// <param name="patience">How long to wait for a log that still gives what was written before; null for a fifth of a second.</param>
internal sealed class LogMerge(
    IReadOnlyList<IAsyncEnumerable<IReadOnlyList<DockerLogLine>>> logs, Func<int, Exception, ValueTask> tell, TimeSpan? patience = null)
{
    private static readonly TimeSpan s_pastPatience = TimeSpan.FromMilliseconds(200); // there is surely more
    private const int LongestBatch = 1024; // lines
    private readonly Channel<(Source Source, IReadOnlyList<DockerLogLine>? Lines)> _arrivals =
        Channel.CreateUnbounded<(Source, IReadOnlyList<DockerLogLine>?)>(new UnboundedChannelOptions { SingleReader = true }); // the sources are bounded

    private bool _begun; // whether any line has come

    public async IAsyncEnumerable<IReadOnlyList<DockerLogLine>> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        List<Source> open = [.. logs.Select((_, number) => new Source(number, patience ?? s_pastPatience))];
        foreach (Source source in open) { _ = PumpAsync(source, cancel); }
        Task<bool> more = Task.FromResult(true);
        while (open.Count > 0)
        {
            List<DockerLogLine> ready = [];
            while (ready.Count < LongestBatch && TakeNext(open) is DockerLogLine line) { ready.Add(line); }
            if (ready.Count > 0) { yield return ready; }
            foreach (Source ended in open.Where(source => source.IsOver).ToArray())
            {
                open.Remove(ended);
                if (ended.Failure is Exception failure) { await tell(ended.Number, failure); }
            }
            if (ready.Count > 0 || open.Count == 0) { continue; }
            if (more.IsCompleted) { more = _arrivals.Reader.WaitToReadAsync(cancel).AsTask(); }
            if (Patience(open) is TimeSpan longest) { await Task.WhenAny(more, Task.Delay(longest, cancel)); }
            else { await more; }
            cancel.ThrowIfCancellationRequested();
        }
    }

    private async Task PumpAsync(Source source, CancellationToken cancel)
    {
        try
        {
            await foreach (IReadOnlyList<DockerLogLine> lines in logs[source.Number].WithCancellation(cancel))
            {
                if (lines.Count == 0) { continue; }
                await source.Room.WaitAsync(cancel);
                _arrivals.Writer.TryWrite((source, lines));
            }
        }
        catch (Exception e) { source.Failure = e; }
        _arrivals.Writer.TryWrite((source, null));
    }

    /// <summary>The earliest line, if no log is waited for that could have an earlier one.</summary>
    private DockerLogLine? TakeNext(List<Source> open)
    {
        Source? first = First(open, out bool waits);
        if (waits || first is null)
        {
            while (_arrivals.Reader.TryRead(out (Source Source, IReadOnlyList<DockerLogLine>? Lines) arrival))
            {
                arrival.Source.Take(arrival.Lines);
                if (arrival.Lines is null || _begun) { continue; }
                _begun = true;
                // One that was written now waits for nobody's past.
                if (!arrival.Source.IsLive) { open.ForEach(source => source.BeginAgain()); }
            }
            first = First(open, out waits);
        }
        return waits ? null : first?.TakeLine();
    }

    private static Source? First(List<Source> open, out bool waits)
    {
        waits = false;
        Source? first = null;
        foreach (Source source in open)
        {
            if (source.Head is DockerLogLine head)
            {
                if (first is null || head.Time < first.Head!.Time || head.Time is null) { first = source; }
            }
            else if (source.Patience > TimeSpan.Zero) { waits = true; }
        }
        return first;
    }

    /// <summary>How long what is there has to wait; null where nothing is.</summary>
    private static TimeSpan? Patience(List<Source> open)
    {
        if (open.All(source => source.Head is null)) { return null; }
        TimeSpan[] waits = [.. open.Where(source => source.Head is null && source.Patience > TimeSpan.Zero).Select(source => source.Patience)];
        return waits.Length == 0 ? TimeSpan.Zero : waits.Max();
    }

    private sealed class Source(int number, TimeSpan pastPatience)
    {
        private const int BatchesAhead = 4;
        private static readonly TimeSpan s_livePatience = TimeSpan.FromMilliseconds(10);
        private readonly Queue<IReadOnlyList<DockerLogLine>> _batches = new();
        private readonly DateTime _begun = DateTime.Now;
        private int _index;
        private long _emptySince = Stopwatch.GetTimestamp();
        private bool _live;
        private bool _ended;

        public int Number => number;

        public SemaphoreSlim Room { get; } = new(BatchesAhead);

        /// <summary>Whether its next line was written while it is followed.</summary>
        public bool IsLive => Head?.Time >= _begun;

        /// <summary>Why it ended before its end.</summary>
        public Exception? Failure { get; set; }

        public DockerLogLine? Head { get; private set; }

        public bool IsOver => _ended && Head is null;

        /// <summary>How long it may still be waited for, where it has nothing.</summary>
        public TimeSpan Patience
        {
            get
            {
                if (_ended) { return TimeSpan.Zero; }
                TimeSpan left = (_live ? s_livePatience : pastPatience) - Stopwatch.GetElapsedTime(_emptySince);
                if (left <= TimeSpan.Zero) { _live = true; } // it has given all that there was
                return left;
            }
        }

        /// <summary>
        /// Gives one that has said nothing yet its patience anew: what delays the first of all logs, as a first connection or a busy engine,
        /// delays the others.
        /// </summary>
        public void BeginAgain()
        {
            if (Head is not null) { return; }
            _live = false;
            _emptySince = Stopwatch.GetTimestamp();
        }

        /// <summary>Takes what has come; null for the end.</summary>
        public void Take(IReadOnlyList<DockerLogLine>? lines)
        {
            if (lines is null)
            {
                _ended = true;
                return;
            }
            _batches.Enqueue(lines);
            Head ??= lines[0];
        }

        public DockerLogLine TakeLine()
        {
            DockerLogLine line = Head!;
            _live |= line.Time >= _begun;
            _index++;
            if (_index == _batches.Peek().Count)
            {
                _batches.Dequeue();
                Room.Release();
                _index = 0;
            }
            Head = _batches.TryPeek(out IReadOnlyList<DockerLogLine>? batch) ? batch[_index] : null;
            if (Head is null) { _emptySince = Stopwatch.GetTimestamp(); }
            return line;
        }
    }
}
