using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Containers;

/// <summary>The base of the cmdlets that change containers, and give them as they are afterwards if so asked.</summary>
public abstract class ContainerPassThruCmdlet : ContainerActionCmdlet
{
    /// <summary>Gives each container as it is afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Whether a container can have ended by now, so that the engine removes it if it was created with --rm.</summary>
    private protected virtual bool MayHaveEnded => false;

    /// <summary>Returns the container; as one that is being removed, where its end has removed it.</summary>
    private protected async Task PassAsync(IDockerEngine engine, DockerContainer target, PipelineJob job)
    {
        if (!PassThru) { return; }
        DockerContainer now;
        try { now = await engine.Containers.GetAsync(target.Id, job.Token); }
        catch (DockerException e) when (MayHaveEnded && ContainerRemoval.IsGone(e)) { now = target.AsRemoved(); }
        await job.WriteAsync(now);
    }
}
