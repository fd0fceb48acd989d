using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Pipeline;

/// <summary>
/// Runs a cmdlet's jobs on the thread pool and writes their records on the pipeline thread, in the order in which the jobs were started.
/// </summary>
/// <param name="cmdlet">The cmdlet. It must call <see cref="Cancel"/> when it is stopped or disposed.</param>
/// <param name="concurrency">Returns the maximum number of concurrent jobs. It is called when the first job starts.</param>
/// <param name="report">
/// Converts an exception to an action that writes the error. The action runs on the pipeline thread, in order with the job's records.
/// </param>
internal sealed class PipelineWork(PSCmdlet cmdlet, Func<int> concurrency, Func<Exception, object?, Action<PSCmdlet>> report)
{
    private const int ProgressPeriod = 200; // milliseconds
    private readonly CancellationTokenSource _stop = new(); // never replaced and never disposed
    private readonly Queue<PipelineJob> _jobs = new();
    private readonly ConcurrentDictionary<int, ProgressRecord> _progress = new();
    private SemaphoreSlim? _slots;

    /// <summary>Is cancelled when the pipeline ends or is stopped.</summary>
    public CancellationToken StopToken => _stop.Token;

    /// <summary>Starts a job. Its records are written after those of all earlier jobs.</summary>
    public void Start(object? target, Func<PipelineJob, Task> work)
    {
        _slots ??= new SemaphoreSlim(concurrency());
        Task slot = _slots.WaitAsync(StopToken); // requested here, so that jobs get their slots in the order of the input
        PipelineJob job = new(_progress, StopToken);
        _jobs.Enqueue(job);
        _ = Task.Run(async () =>
        {
            try
            {
                await slot;
                try { await work(job); }
                catch (Exception e) when (!StopToken.IsCancellationRequested) { await job.PostAsync(report(e, target)); }
                finally { _slots.Release(); }
            }
            catch (Exception) when (StopToken.IsCancellationRequested) { } // the pipeline has stopped, so that the error cannot be written
            finally { job.Complete(); }
        });
    }

    /// <summary>Writes the records that are available (in ProcessRecord) or waits for all records (in EndProcessing).</summary>
    public void Write(bool wait)
    {
        try
        {
            for (; _jobs.TryPeek(out PipelineJob? job); WriteProgress())
            {
                if (job.WriteReady(cmdlet)) { _jobs.Dequeue(); continue; }
                if (!wait) { break; }
                for (Task more = job.WaitAsync(); !more.Wait(ProgressPeriod, StopToken);) { WriteProgress(); }
            }
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested) { throw new PipelineStoppedException(); }
        catch { Cancel(); throw; } // cancels the jobs after -ErrorAction Stop or Select-Object -First
    }

    /// <summary>
    /// Waits on the pipeline thread for a result that the cmdlet needs before it starts a job, for example a look-up. Running jobs write their
    /// records during the wait, so that a job that is blocked by a full buffer does not block the wait.
    /// </summary>
    public T Await<T>(Func<CancellationToken, Task<T>> operation)
    {
        Task<T> task = Task.Run(() => operation(StopToken), StopToken); // on the thread pool, because it may block before its first await
        try
        {
            while (Task.WaitAny([task], ProgressPeriod, StopToken) < 0) { Write(wait: false); }
            return task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested) { throw new PipelineStoppedException(); }
    }

    /// <summary>Cancels the running jobs.</summary>
    // Asynchronously, and without disposing of the source: callbacks that are registered on the token must not run on this thread.
    public void Cancel() => _ = _stop.CancelAsync();

    private void WriteProgress()
    {
        foreach (int id in _progress.Keys)
        {
            if (_progress.TryRemove(id, out ProgressRecord? record)) { cmdlet.WriteProgress(record); }
        }
    }
}
