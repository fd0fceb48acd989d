using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Cmdlets;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Containers;

/// <summary>The base class of the cmdlets that change containers and, on request, return the changed containers.</summary>
public abstract class ContainerChangeCmdlet : ActionCmdlet<DockerContainer>
{
    /// <summary>The containers: names, ID prefixes, wildcards, or objects of Get-DockerContainer.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ReferenceArgument<DockerContainer>]
    [ArgumentCompleter(typeof(NameCompleter<DockerContainer>))]
    [SupportsWildcards]
    [Alias("Name")]
    public Reference<DockerContainer>[] Container { get; set; } = [];

    /// <summary>Returns each container in its new state. By default, this cmdlet returns nothing.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected sealed override IReadOnlyList<Reference<DockerContainer>> Targets => Container;

    /// <summary>True if the change can end the container, so that the engine removes it if it was created with --rm.</summary>
    private protected virtual bool MayHaveEnded => false;

    private protected abstract Task ChangeAsync(IDockerEngine engine, DockerContainer target, PipelineJob job);

    private protected sealed override async Task ActAsync(IDockerEngine engine, Reference<DockerContainer> reference, DockerContainer target, PipelineJob job)
    {
        await ChangeAsync(engine, target, job);
        if (PassThru) { await job.WriteAsync(await GetAfterwardsAsync(engine, target, job)); }
    }

    /// <summary>Returns the container after the change; a copy in the state removing if its exit has already removed it.</summary>
    private async Task<DockerContainer> GetAfterwardsAsync(IDockerEngine engine, DockerContainer target, PipelineJob job)
    {
        try { return await engine.Containers.GetAsync(target.Id, job.Token); }
        catch (DockerException e) when (MayHaveEnded && ContainerRemoval.IsGone(e)) { return target.AsRemoved(); }
    }
}
