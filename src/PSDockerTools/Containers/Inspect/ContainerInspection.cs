using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
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
    private const int Batch = 32;
    private const int Ahead = Batch * 3; // so that nobody idles while the first of them are waited for
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(30);

    public async Task WriteAsync(IReadOnlyList<DockerContainer> containers, PipelineJob job)
    {
        using CancellationTokenSource left = CancellationTokenSource.CreateLinkedTokenSource(job.Token);
        SemaphoreSlim room = new(Ahead);
        try
        {
            IReadOnlyList<Task<Action<PSCmdlet>>> records = await InspectAsync(containers, room, left.Token);
            for (int written = 0; written < records.Count;)
            {
                int count = await WriteFirstAsync(records, written, job);
                room.Release(count);
                written += count;
            }
        }
        finally { await left.CancelAsync(); } // a failure that ends all must not leave anybody waiting for room
    }

    /// <summary>Writes the next, and those after it that come soon: to wake the pipeline's thread for each would cost more than to ask.</summary>
    private static async Task<int> WriteFirstAsync(IReadOnlyList<Task<Action<PSCmdlet>>> records, int first, PipelineJob job)
    {
        List<Action<PSCmdlet>> ready = [await records[first]];
        int end = Math.Min(first + Batch, records.Count);
        await Task.WhenAny(Task.WhenAll(records.Skip(first + 1).Take(end - first - 1)), Task.Delay(s_patience, job.Token));
        for (int next = first + 1; next < end && records[next].IsCompleted; next++) { ready.Add(await records[next]); }
        await job.PostAsync(cmdlet => ready.ForEach(record => record(cmdlet)));
        return ready.Count;
    }

    private async Task<IReadOnlyList<Task<Action<PSCmdlet>>>> InspectAsync(IReadOnlyList<DockerContainer> containers, SemaphoreSlim room, CancellationToken cancel)
    {
        if (raw)
        {
            IReadOnlyList<Task<JsonElement>> told = await engine.Containers.InspectManyRawAsync(containers, sizes, room, cancel);
            return [.. told.Select((one, index) => RecordAsync(one, json => RawObject.Of(json, engine.Reference), containers[index]))];
        }
        IReadOnlyList<Task<DockerContainerDetail>> found = await engine.Containers.InspectManyAsync(containers, sizes, room, cancel);
        return [.. found.Select((one, index) => RecordAsync(one, detail => detail, containers[index]))];
    }

    private async Task<Action<PSCmdlet>> RecordAsync<T>(Task<T> inspection, Func<T, object> make, DockerContainer container)
    {
        try
        {
            object found = make(await inspection);
            return cmdlet => cmdlet.WriteObject(found);
        }
        catch (DockerException e) when (e.Kind == DockerErrorKind.NotFound)
        {
            return cmdlet => cmdlet.WriteVerbose(ContainerMessages.ContainerVanished(container.Name));
        }
        catch (DockerException e) when (!e.EndsEverything) { return report(e, container); }
    }
}
