using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Pipeline;

/// <summary>Runs work on the thread pool; writes its records on the pipeline thread, in the order it was started.</summary>
public abstract class AsyncCmdlet : PSCmdlet, IDisposable
{
    private const int ProgressPeriod = 200; // milliseconds
    private readonly CancellationTokenSource _stop = new();
    private readonly Queue<PipelineJob> _jobs = new();
    private readonly ConcurrentDictionary<int, ProgressRecord> _progress = new();
    private SemaphoreSlim? _slots;

    /// <summary>Takes the token once: its source is never replaced and never disposed.</summary>
    protected AsyncCmdlet() => StopToken = _stop.Token;

    private protected CancellationToken StopToken { get; }

    /// <summary>How many jobs run at once; read when the first is started.</summary>
    private protected virtual int Concurrency => 1;

    /// <summary>How a failure is told. What it gives is carried out on the pipeline thread, among the job's records.</summary>
    private protected abstract Action<PSCmdlet> Report(Exception exception, object? target);

    /// <summary>Starts a job. What it writes comes after all that earlier jobs write.</summary>
    private protected void Start(object? target, Func<PipelineJob, Task> work)
    {
        _slots ??= new SemaphoreSlim(Concurrency);
        Task slot = _slots.WaitAsync(StopToken); // asked for here, so that slots are given in the order of the input
        PipelineJob job = new(_progress, StopToken);
        _jobs.Enqueue(job);
        _ = Task.Run(async () =>
        {
            try
            {
                await slot;
                try { await work(job); }
                catch (Exception e) when (!StopToken.IsCancellationRequested) { await job.PostAsync(Report(e, target)); }
                finally { _slots.Release(); }
            }
            catch (Exception) when (StopToken.IsCancellationRequested) { } // nobody is left to be told
            finally { job.Complete(); }
        });
    }

    /// <summary>Writes what is ready (ProcessRecord) or all there will be, waiting for it (EndProcessing).</summary>
    private protected void Write(bool wait)
    {
        try
        {
            for (; _jobs.TryPeek(out PipelineJob? job); WriteProgress())
            {
                if (job.WriteReady(this)) { _jobs.Dequeue(); continue; }
                if (!wait) { break; }
                for (Task more = job.WaitAsync(); !more.Wait(ProgressPeriod, StopToken);) { WriteProgress(); }
            }
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested) { throw new PipelineStoppedException(); }
        catch { Cancel(); throw; } // -ErrorAction Stop, Select-Object -First: the work ends with the pipeline
    }

    /// <summary>
    /// Waits on the pipeline thread for what must be known before the work: a look-up, a list of candidates.
    /// Meanwhile the jobs that were started write what they have, so that nothing waits for a reader that waits for it.
    /// </summary>
    private protected T Await<T>(Func<CancellationToken, Task<T>> ask)
    {
        Task<T> answer = Task.Run(() => ask(StopToken), StopToken); // not here: it may begin with something that blocks
        try
        {
            while (Task.WaitAny([answer], ProgressPeriod, StopToken) < 0) { Write(wait: false); }
            return answer.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested) { throw new PipelineStoppedException(); }
    }

    private void WriteProgress()
    {
        foreach (int id in _progress.Keys)
        {
            if (_progress.TryRemove(id, out ProgressRecord? record)) { WriteProgress(record); }
        }
    }

    // CancelAsync, and the source left to the collector: what is registered on the token must not run on this thread.
    private void Cancel() => _ = _stop.CancelAsync();

    /// <inheritdoc/>
    protected override void StopProcessing() => Cancel();

    /// <summary>Ends what still runs, however the pipeline ended: EndProcessing is skipped on errors.</summary>
    public void Dispose()
    {
        Cancel();
        GC.SuppressFinalize(this);
    }
}
