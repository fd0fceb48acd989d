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
/// Merges several followed logs into one, ordered by time. Lines that were written before the merge started (the history) are in exact order. For
/// live lines, another log may still deliver an earlier line; so a live line waits for the other logs for a short time only.
/// </summary>
/// <param name="logs">The logs, in batches of lines.</param>
/// <param name="reportFailure">Reports the failure of a log, by its index, after its last line. The other logs continue.</param>
/// <param name="historyTimeout">The time to wait for the next line of a log's history; null for 200 milliseconds.</param>
internal sealed class LogMerge(
    IReadOnlyList<IAsyncEnumerable<IReadOnlyList<DockerLogLine>>> logs, Func<int, Exception, ValueTask> reportFailure, TimeSpan? historyTimeout = null)
{
    private static readonly TimeSpan s_historyTimeout = TimeSpan.FromMilliseconds(200);
    private const int MaxBatchLines = 1024;
    // Unbounded, because each source limits its own pending batches.
    private readonly Channel<(Source Source, IReadOnlyList<DockerLogLine>? Lines)> _arrivals =
        Channel.CreateUnbounded<(Source, IReadOnlyList<DockerLogLine>?)>(new UnboundedChannelOptions { SingleReader = true });

    private bool _hasReceivedLines;

    public async IAsyncEnumerable<IReadOnlyList<DockerLogLine>> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        List<Source> open = [.. logs.Select((_, number) => new Source(number, historyTimeout ?? s_historyTimeout))];
        foreach (Source source in open) { _ = PumpAsync(source, cancel); }
        Task<bool> more = Task.FromResult(true);
        while (open.Count > 0)
        {
            List<DockerLogLine> ready = [];
            while (ready.Count < MaxBatchLines && TakeEarliestLine(open) is DockerLogLine line) { ready.Add(line); }
            if (ready.Count > 0) { yield return ready; }
            foreach (Source completed in open.Where(source => source.IsComplete).ToArray())
            {
                open.Remove(completed);
                if (completed.Failure is Exception failure) { await reportFailure(completed.Number, failure); }
            }
            if (ready.Count > 0 || open.Count == 0) { continue; }
            if (more.IsCompleted) { more = _arrivals.Reader.WaitToReadAsync(cancel).AsTask(); }
            if (RemainingWait(open) is TimeSpan longest) { await Task.WhenAny(more, Task.Delay(longest, cancel)); }
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
                await source.FreeBatches.WaitAsync(cancel);
                _arrivals.Writer.TryWrite((source, lines));
            }
        }
        catch (Exception e) { source.Failure = e; }
        _arrivals.Writer.TryWrite((source, null));
    }

    /// <summary>Returns the earliest line; null if a log without lines may still deliver an earlier one.</summary>
    private DockerLogLine? TakeEarliestLine(List<Source> open)
    {
        Source? first = FindEarliest(open, out bool mustWait);
        if (mustWait || first is null)
        {
            while (_arrivals.Reader.TryRead(out (Source Source, IReadOnlyList<DockerLogLine>? Lines) arrival))
            {
                arrival.Source.Add(arrival.Lines);
                if (arrival.Lines is null || _hasReceivedLines) { continue; }
                _hasReceivedLines = true;
                // The first line restarts the waits of the other logs. A live line does not: it need not wait for the others' history.
                if (!arrival.Source.IsLive) { open.ForEach(source => source.RestartWait()); }
            }
            first = FindEarliest(open, out mustWait);
        }
        return mustWait ? null : first?.TakeLine();
    }

    private static Source? FindEarliest(List<Source> open, out bool mustWait)
    {
        mustWait = false;
        Source? first = null;
        foreach (Source source in open)
        {
            if (source.Head is DockerLogLine head)
            {
                if (first is null || head.Time < first.Head!.Time || head.Time is null) { first = source; }
            }
            else if (source.RemainingWait > TimeSpan.Zero) { mustWait = true; }
        }
        return first;
    }

    /// <summary>The longest time that the available lines have to wait for other logs; null if there are no lines.</summary>
    private static TimeSpan? RemainingWait(List<Source> open)
    {
        if (open.All(source => source.Head is null)) { return null; }
        TimeSpan[] waits = [.. open.Where(source => source.Head is null && source.RemainingWait > TimeSpan.Zero).Select(source => source.RemainingWait)];
        return waits.Length == 0 ? TimeSpan.Zero : waits.Max();
    }

    private sealed class Source(int number, TimeSpan historyTimeout)
    {
        private const int MaxPendingBatches = 4;
        private static readonly TimeSpan s_liveTimeout = TimeSpan.FromMilliseconds(10);
        private readonly Queue<IReadOnlyList<DockerLogLine>> _batches = new();
        private readonly DateTime _created = DateTime.Now;
        private int _index;
        private long _emptySince = Stopwatch.GetTimestamp();
        private bool _live;
        private bool _completed;

        public int Number => number;

        public SemaphoreSlim FreeBatches { get; } = new(MaxPendingBatches);

        /// <summary>True if its next line was written after the merge started.</summary>
        public bool IsLive => Head?.Time >= _created;

        /// <summary>The error that ended the log; null if it ended normally.</summary>
        public Exception? Failure { get; set; }

        public DockerLogLine? Head { get; private set; }

        public bool IsComplete => _completed && Head is null;

        /// <summary>The remaining time to wait for the log's next line; zero or less if its lines are not waited for.</summary>
        public TimeSpan RemainingWait
        {
            get
            {
                if (_completed) { return TimeSpan.Zero; }
                TimeSpan remaining = (_live ? s_liveTimeout : historyTimeout) - Stopwatch.GetElapsedTime(_emptySince);
                if (remaining <= TimeSpan.Zero) { _live = true; } // its history is complete
                return remaining;
            }
        }

        /// <summary>
        /// Restarts the wait for a log that has not delivered a line. A delay of the first line of all logs, such as a slow connection or a busy
        /// engine, also affects the others.
        /// </summary>
        public void RestartWait()
        {
            if (Head is not null) { return; }
            _live = false;
            _emptySince = Stopwatch.GetTimestamp();
        }

        /// <summary>Adds a batch of lines; null for the end of the log.</summary>
        public void Add(IReadOnlyList<DockerLogLine>? lines)
        {
            if (lines is null)
            {
                _completed = true;
                return;
            }
            _batches.Enqueue(lines);
            Head ??= lines[0];
        }

        public DockerLogLine TakeLine()
        {
            DockerLogLine line = Head!;
            _live |= line.Time >= _created;
            _index++;
            if (_index == _batches.Peek().Count)
            {
                _batches.Dequeue();
                FreeBatches.Release();
                _index = 0;
            }
            Head = _batches.TryPeek(out IReadOnlyList<DockerLogLine>? batch) ? batch[_index] : null;
            if (Head is null) { _emptySince = Stopwatch.GetTimestamp(); }
            return line;
        }
    }
}
