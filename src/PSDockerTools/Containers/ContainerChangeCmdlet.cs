using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Containers;

/// <summary>The base of the cmdlets that change containers by one call, of whose answer there is nothing to tell.</summary>
public abstract class ContainerChangeCmdlet : ContainerPassThruCmdlet
{
    private protected abstract Task ChangeAsync(IDockerEngine engine, DockerContainer target, CancellationToken cancel);

    /// <summary>What is still to be awaited when the change is made.</summary>
    private protected virtual Task SettleAsync(IDockerEngine engine, DockerContainer target, PipelineJob job) => Task.CompletedTask;

    private protected override async Task ActAsync(IDockerEngine engine, Reference<DockerContainer> reference, DockerContainer target, PipelineJob job)
    {
        await ChangeAsync(engine, target, job.Token);
        await SettleAsync(engine, target, job);
        await PassAsync(engine, target, job);
    }
}
