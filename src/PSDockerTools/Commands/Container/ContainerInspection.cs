using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Binding;
using PSDockerTools.Engine;
using PSDockerTools.Pipeline;
using PSDockerTools.Text;

namespace PSDockerTools.Commands;

/// <summary>Inspects containers, several side by side, and writes what is said of them in their order, as it comes.</summary>
/// <param name="engine">Where they are.</param>
/// <param name="sizes">Whether to compute sizes.</param>
/// <param name="raw">Whether the engine's JSON is wanted, and not our models.</param>
/// <param name="report">How a failure is told, which ends the one container alone.</param>
internal sealed class ContainerInspection(IDockerEngine engine, bool sizes, bool raw, Func<Exception, object?, Action<PSCmdlet>> report)
{
    private const int SideBySide = 16;
    private const int Batch = 32;
    private const int Ahead = Batch * 3; // so that nobody idles while the first of them are waited for
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(30);
    private readonly SemaphoreSlim _slots = new(SideBySide);

    public async Task WriteAsync(IReadOnlyList<DockerContainer> containers, PipelineJob job)
    {
        Queue<Task<Action<PSCmdlet>>> asked = new(Ahead);
        foreach (DockerContainer container in containers)
        {
            if (asked.Count == Ahead) { await WriteFirstAsync(asked, job); }
            asked.Enqueue(InspectAsync(container, job));
        }
        while (asked.Count > 0) { await WriteFirstAsync(asked, job); }
    }

    /// <summary>Writes the first, and those after it that come soon: to wake the pipeline's thread for each would cost more than to ask.</summary>
    private static async Task WriteFirstAsync(Queue<Task<Action<PSCmdlet>>> asked, PipelineJob job)
    {
        List<Action<PSCmdlet>> records = [await asked.Dequeue()];
        await Task.WhenAny(Task.WhenAll(asked.Take(Batch - 1)), Task.Delay(s_patience, job.Token));
        while (records.Count < Batch && asked.TryPeek(out Task<Action<PSCmdlet>>? next) && next.IsCompleted) { records.Add(await asked.Dequeue()); }
        await job.PostAsync(cmdlet => records.ForEach(record => record(cmdlet)));
    }

    private async Task<Action<PSCmdlet>> InspectAsync(DockerContainer container, PipelineJob job)
    {
        await _slots.WaitAsync(job.Token);
        try
        {
            object found = raw
                ? RawObject.Of(await engine.Containers.InspectRawAsync(container.Id, sizes, job.Token), engine.Reference)
                : await engine.Containers.InspectAsync(container, sizes, job.Token);
            return cmdlet => cmdlet.WriteObject(found);
        }
        catch (DockerEngineException e) when (e.Kind == DockerErrorKind.NotFound)
        {
            return cmdlet => cmdlet.WriteVerbose(ContainerText.ContainerVanished(container.Name));
        }
        catch (DockerEngineException e) when (!e.EndsEverything) { return report(e, container); }
        finally { _slots.Release(); }
    }
}
