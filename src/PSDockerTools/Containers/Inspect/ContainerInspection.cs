using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Containers;

/// <summary>Inspects containers in parallel and writes the results in the order of the containers, as soon as they are available.</summary>
/// <param name="engine">The engine of the containers.</param>
/// <param name="sizes">True to compute the containers' sizes.</param>
/// <param name="raw">True to return the engine's JSON as objects instead of typed models.</param>
/// <param name="report">Returns an action that writes the error of one container; the inspection of the others continues.</param>
internal sealed class ContainerInspection(IDockerEngine engine, bool sizes, bool raw, Func<Exception, object?, Action<PSCmdlet>> report)
{
    private const int MaxConcurrentRequests = 16;
    private const int MaxBatchSize = 32;
    private const int MaxPendingResults = MaxBatchSize * 3; // keeps requests in flight while the first result is awaited
    private static readonly TimeSpan s_batchDelay = TimeSpan.FromMilliseconds(30);

    public async Task WriteAsync(IReadOnlyList<DockerContainer> containers, PipelineJob job)
    {
        using CancellationTokenSource remaining = CancellationTokenSource.CreateLinkedTokenSource(job.Token);
        SemaphoreSlim slots = new(MaxConcurrentRequests);
        Queue<Task<Action<PSCmdlet>>> records = new(MaxPendingResults);
        try
        {
            foreach (DockerContainer container in containers)
            {
                if (records.Count == MaxPendingResults) { await WriteBatchAsync(records, job); }
                records.Enqueue(InspectAsync(container, slots, remaining.Token));
            }
            while (records.Count > 0) { await WriteBatchAsync(records, job); }
        }
        finally { await remaining.CancelAsync(); } // a fatal error cancels the remaining requests
    }

    /// <summary>
    /// Writes the next result, together with later ones that complete within a short delay: waking the pipeline thread for each result would take
    /// longer than the requests.
    /// </summary>
    private static async Task WriteBatchAsync(Queue<Task<Action<PSCmdlet>>> records, PipelineJob job)
    {
        List<Action<PSCmdlet>> ready = [await records.Dequeue()];
        await Task.WhenAny(Task.WhenAll(records.Take(MaxBatchSize - 1)), Task.Delay(s_batchDelay, job.Token));
        while (ready.Count < MaxBatchSize && records.TryPeek(out Task<Action<PSCmdlet>>? next) && next.IsCompleted) { ready.Add(await records.Dequeue()); }
        await job.PostAsync(cmdlet => ready.ForEach(record => record(cmdlet)));
    }

    private async Task<Action<PSCmdlet>> InspectAsync(DockerContainer container, SemaphoreSlim slots, CancellationToken cancel)
    {
        await slots.WaitAsync(cancel);
        try
        {
            object found = raw
                ? RawObject.Of(await engine.Containers.InspectRawAsync(container, sizes, cancel), engine.Endpoint)
                : await engine.Containers.InspectAsync(container, sizes, cancel);
            return cmdlet => cmdlet.WriteObject(found);
        }
        catch (DockerException e) when (e.Kind == DockerErrorKind.NotFound)
        {
            return cmdlet => cmdlet.WriteVerbose(ContainerMessages.ContainerVanished(container.Name));
        }
        catch (DockerException e) when (!e.IsFatalForEngine) { return report(e, container); }
        finally { slots.Release(); }
    }
}
