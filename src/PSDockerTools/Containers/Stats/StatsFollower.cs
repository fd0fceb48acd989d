using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Containers;

/// <summary>Follows the resource usage of containers on several engines and writes the latest readings of all containers as one group.</summary>
internal sealed class StatsFollower(IReadOnlyList<StatsSelection> selections, Func<Exception, object?, Action<PSCmdlet>> report, PipelineJob job)
{
    private readonly LatestStats _latest = new();

    public async Task RunAsync()
    {
        using CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(job.Token);
        Task following = FollowAllAsync(cancellation.Token);
        try
        {
            while (await _latest.TakeAsync(cancellation.Token) is { } taken) { await WriteAsync(taken); }
        }
        finally
        {
            await cancellation.CancelAsync();
            await following;
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
        catch (Exception) when (cancel.IsCancellationRequested) { } // the pipeline was stopped
        catch (Exception e) { await job.PostAsync(report(e, selection.Engine.Endpoint)); }
    }

    /// <summary>
    /// Waits until the readings have left the pipeline, so that the next group has the latest readings even if the pipeline is slow.
    /// </summary>
    private async Task WriteAsync(IReadOnlyList<DockerContainerStats> taken)
    {
        TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await job.PostAsync(cmdlet =>
        {
            foreach (DockerContainerStats stats in taken) { cmdlet.WriteObject(WithFollowType(stats)); }
            written.SetResult();
        });
        await written.Task.WaitAsync(job.Token);
    }

    /// <summary>Adds a type name: its table view has fixed column widths, so that rows appear without waiting for all of them.</summary>
    private static PSObject WithFollowType(DockerContainerStats stats)
    {
        PSObject output = new(stats);
        output.TypeNames.Insert(0, "PSDockerTools.DockerContainerStats#Follow");
        return output;
    }
}
