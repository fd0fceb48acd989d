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

/// <summary>Inspects containers, several side by side, and writes what is said of them in their order, as it comes.</summary>
/// <param name="engine">Where they are.</param>
/// <param name="sizes">Whether to compute sizes.</param>
/// <param name="raw">Whether the engine's JSON is wanted, and not our models.</param>
/// <param name="report">How a failure is told, which ends the one container alone.</param>
internal sealed class ContainerInspection(IDockerEngine engine, bool sizes, bool raw, Func<Exception, object?, Action<PSCmdlet>> report)
{
    private const int AtOnce = 16;
    private const int Batch = 32;
    private const int Ahead = Batch * 3; // so that requests go on while the first of them is waited for
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(30);

    public async Task WriteAsync(IReadOnlyList<DockerContainer> containers, PipelineJob job)
    {
        using CancellationTokenSource left = CancellationTokenSource.CreateLinkedTokenSource(job.Token);
        SemaphoreSlim slots = new(AtOnce);
        Queue<Task<Action<PSCmdlet>>> records = new(Ahead);
        try
        {
            foreach (DockerContainer container in containers)
            {
                if (records.Count == Ahead) { await WriteFirstAsync(records, job); }
                records.Enqueue(RecordAsync(container, slots, left.Token));
            }
            while (records.Count > 0) { await WriteFirstAsync(records, job); }
        }
        finally { await left.CancelAsync(); } // a failure that ends all ends the requests that are still out
    }

    /// <summary>Writes the next, and those after it that come soon: to wake the pipeline's thread for each would cost more than to ask.</summary>
    private static async Task WriteFirstAsync(Queue<Task<Action<PSCmdlet>>> records, PipelineJob job)
    {
        List<Action<PSCmdlet>> ready = [await records.Dequeue()];
        await Task.WhenAny(Task.WhenAll(records.Take(Batch - 1)), Task.Delay(s_patience, job.Token));
        while (ready.Count < Batch && records.TryPeek(out Task<Action<PSCmdlet>>? next) && next.IsCompleted) { ready.Add(await records.Dequeue()); }
        await job.PostAsync(cmdlet => ready.ForEach(record => record(cmdlet)));
    }

    private async Task<Action<PSCmdlet>> RecordAsync(DockerContainer container, SemaphoreSlim slots, CancellationToken cancel)
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
        catch (DockerException e) when (!e.EndsEverything) { return report(e, container); }
        finally { slots.Release(); }
    }
}
