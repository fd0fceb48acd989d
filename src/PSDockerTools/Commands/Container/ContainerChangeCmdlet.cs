using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Binding;
using PSDockerTools.Engine;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Commands;

/// <summary>The base of the cmdlets that change containers, and give them as they are afterwards if so asked.</summary>
public abstract class ContainerChangeCmdlet : ContainerActionCmdlet
{
    /// <summary>Gives each container as it is afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected abstract Task ChangeAsync(IDockerEngine engine, DockerContainer target, CancellationToken cancel);

    /// <summary>What is still to be awaited when the change is made.</summary>
    private protected virtual Task SettleAsync(IDockerEngine engine, DockerContainer target, PipelineJob job) => Task.CompletedTask;

    private protected sealed override async Task ActAsync(IDockerEngine engine, ContainerReference reference, DockerContainer target, PipelineJob job)
    {
        await ChangeAsync(engine, target, job.Token);
        await SettleAsync(engine, target, job);
        if (PassThru) { await job.WriteAsync(await engine.Containers.GetAsync(target.Id, job.Token)); }
    }
}
