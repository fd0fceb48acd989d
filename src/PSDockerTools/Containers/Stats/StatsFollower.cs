using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Containers;

/// <summary>Follows what the containers of several engines use, and writes the latest of all together, as fast as they are taken.</summary>
internal sealed class StatsFollower(IReadOnlyList<StatsSelection> selections, Func<Exception, object?, Action<PSCmdlet>> report, PipelineJob job)
{
    private readonly LatestStats _latest = new();

    public async Task RunAsync()
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(job.Token);
        Task followed = FollowAllAsync(end.Token);
        try
        {
            while (await _latest.TakeAsync(end.Token) is { } taken) { await WriteAsync(taken); }
        }
        finally
        {
            await end.CancelAsync();
            await followed;
        }
    }

    private async Task FollowAllAsync(CancellationToken cancel)
    {
        await Task.WhenAll(selections.Select(selection => FollowAsync(selection, cancel)));
        _latest.Complete();
    }

    private async Task FollowAsync(StatsSelection selection, CancellationToken cancel)
    {
        try { await new EngineStatsFollower(selection, _latest, report, job).RunAsync(cancel); }
        catch (Exception) when (cancel.IsCancellationRequested) { } // over
        catch (Exception e) { await job.PostAsync(report(e, selection.Engine.Endpoint)); }
    }

    /// <summary>Waits until the reader has them: what it takes next is then the latest, however long it took.</summary>
    private async Task WriteAsync(IReadOnlyList<DockerContainerStats> taken)
    {
        TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await job.PostAsync(cmdlet =>
        {
            foreach (DockerContainerStats stats in taken) { cmdlet.WriteObject(Followed(stats)); }
            written.SetResult();
        });
        await written.Task.WaitAsync(job.Token);
    }

    /// <summary>The format file knows by this name what must not wait for its widest cell.</summary>
    private static PSObject Followed(DockerContainerStats stats)
    {
        PSObject followed = new(stats);
        followed.TypeNames.Insert(0, "PSDockerTools.DockerContainerStats#Follow");
        return followed;
    }
}
