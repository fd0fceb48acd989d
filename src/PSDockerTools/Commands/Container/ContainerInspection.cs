using System;
using System.Collections.Generic;
using System.Management.Automation;
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

    public async Task WriteAsync(IReadOnlyList<DockerContainer> containers, PipelineJob job)
    {
        Queue<Task<Action<PSCmdlet>>> asked = new(SideBySide);
        foreach (DockerContainer container in containers)
        {
            if (asked.Count == SideBySide) { await job.PostAsync(await asked.Dequeue()); }
            asked.Enqueue(InspectAsync(container, job));
        }
        while (asked.TryDequeue(out Task<Action<PSCmdlet>>? first)) { await job.PostAsync(await first); }
    }

    private async Task<Action<PSCmdlet>> InspectAsync(DockerContainer container, PipelineJob job)
    {
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
    }
}
