using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace PSDockerTools.Pipeline;

/// <summary>A job of a cmdlet: its queued records, and its progress, of which only the latest record is kept.</summary>
internal sealed class PipelineJob(ConcurrentDictionary<int, ProgressRecord> progress, CancellationToken token)
{
    // Bounded, so that a slow pipeline slows down the job.
    private readonly Channel<Action<PSCmdlet>> _records = Channel.CreateBounded<Action<PSCmdlet>>(256);
    private readonly HashSet<int> _activities = [];

    public CancellationToken Token => token;

    public ValueTask WriteAsync(object? value) => PostAsync(cmdlet => cmdlet.WriteObject(value));

    /// <summary>Queues many values as one record, which is faster; each value is a separate pipeline object.</summary>
    public ValueTask WriteManyAsync<T>(IReadOnlyList<T> values) => PostAsync(cmdlet =>
    {
        foreach (T value in values) { cmdlet.WriteObject(value); }
    });

    public ValueTask PostAsync(Action<PSCmdlet> record) => _records.Writer.WriteAsync(record, token);

    /// <summary>Asks the user to confirm, as ShouldContinue does.</summary>
    public async Task<bool> ConfirmAsync(string query, string caption)
    {
        TaskCompletionSource<bool> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await PostAsync(cmdlet => answer.SetResult(cmdlet.ShouldContinue(query, caption)));
        return await answer.Task.WaitAsync(token);
    }

    public void Report(ProgressRecord record)
    {
        _activities.Add(record.ActivityId);
        progress[record.ActivityId] = record;
    }

    internal Task WaitAsync() => _records.Reader.WaitToReadAsync(CancellationToken.None).AsTask();

    internal bool WriteReady(PSCmdlet cmdlet)
    {
        while (_records.Reader.TryRead(out Action<PSCmdlet>? record)) { record(cmdlet); }
        return _records.Reader.Completion.IsCompleted; // true when the job has completed and all its records are written
    }

    internal void Complete()
    {
        foreach (int id in _activities)
        {
            progress[id] = new ProgressRecord(id, "-", "-") { RecordType = ProgressRecordType.Completed };
        }
        _records.Writer.TryComplete();
    }
}
