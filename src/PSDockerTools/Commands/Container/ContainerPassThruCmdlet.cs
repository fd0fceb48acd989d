using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Engine;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Commands;

/// <summary>The base of the cmdlets that change containers, and give them as they are afterwards if so asked.</summary>
public abstract class ContainerPassThruCmdlet : ContainerActionCmdlet
{
    /// <summary>Gives each container as it is afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected async Task PassAsync(IDockerEngine engine, DockerContainer target, PipelineJob job)
    {
        if (PassThru) { await job.WriteAsync(await engine.Containers.GetAsync(target.Id, job.Token)); }
    }
}
