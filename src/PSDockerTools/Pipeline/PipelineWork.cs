using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Pipeline;

/// <summary>Runs a cmdlet's work on the thread pool; writes its records on the pipeline thread, in the order it was started.</summary>
/// <param name="cmdlet">The cmdlet, which passes on that it is stopped or disposed.</param>
/// <param name="concurrency">How many jobs run at once; asked for when the first is started.</param>
/// <param name="report">How a failure is told. What it gives is carried out on the pipeline thread, among the job's records.</param>
internal sealed class PipelineWork(PSCmdlet cmdlet, Func<int> concurrency, Func<Exception, object?, Action<PSCmdlet>> report)
{
    private const int ProgressPeriod = 200; // milliseconds
    private readonly CancellationTokenSource _stop = new(); // never replaced and never disposed
    private readonly Queue<PipelineJob> _jobs = new();
    private readonly ConcurrentDictionary<int, ProgressRecord> _progress = new();
    private SemaphoreSlim? _slots;

    /// <summary>Ends when the pipeline ends, however it does.</summary>
    public CancellationToken StopToken => _stop.Token;

    /// <summary>Starts a job. What it writes comes after all that earlier jobs write.</summary>
    public void Start(object? target, Func<PipelineJob, Task> work)
    {
        _slots ??= new SemaphoreSlim(concurrency());
        Task slot = _slots.WaitAsync(StopToken); // asked for here, so that slots are given in the order of the input
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
            catch (Exception) when (StopToken.IsCancellationRequested) { } // nobody is left to be told
            finally { job.Complete(); }
        });
    }

    /// <summary>Writes what is ready (ProcessRecord) or all there will be, waiting for it (EndProcessing).</summary>
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
        catch { Cancel(); throw; } // -ErrorAction Stop, Select-Object -First: the work ends with the pipeline
    }

    /// <summary>
    /// Waits on the pipeline thread for what must be known before the work: a look-up, a list of candidates.
    /// Meanwhile the jobs that were started write what they have, so that nothing waits for a reader that waits for it.
    /// </summary>
    public T Await<T>(Func<CancellationToken, Task<T>> ask)
    {
        Task<T> answer = Task.Run(() => ask(StopToken), StopToken); // not here: it may begin with something that blocks
        try
        {
            while (Task.WaitAny([answer], ProgressPeriod, StopToken) < 0) { Write(wait: false); }
            return answer.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested) { throw new PipelineStoppedException(); }
    }

    /// <summary>Ends what still runs.</summary>
    // CancelAsync, and the source left to the collector: what is registered on the token must not run on this thread.
    public void Cancel() => _ = _stop.CancelAsync();

    private void WriteProgress()
    {
        foreach (int id in _progress.Keys)
        {
            if (_progress.TryRemove(id, out ProgressRecord? record)) { cmdlet.WriteProgress(record); }
        }
    }
}
