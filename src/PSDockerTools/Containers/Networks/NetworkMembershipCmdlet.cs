using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Cmdlets;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Containers;

/// <summary>The base class of the cmdlets that connect containers to a network or disconnect them.</summary>
public abstract class NetworkMembershipCmdlet : ActionCmdlet<DockerContainer>
{
    /// <summary>The containers: names, ID prefixes, wildcards, or objects of Get-DockerContainer.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ReferenceArgument<DockerContainer>]
    [ArgumentCompleter(typeof(NameCompleter<DockerContainer>))]
    [SupportsWildcards]
    public Reference<DockerContainer>[] Container { get; set; } = []; // without the alias Name: -Name is the network

    /// <summary>The network: a name, an ID prefix, or an object of Get-DockerNetwork.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ReferenceArgument<DockerNetwork>]
    [ArgumentCompleter(typeof(NameCompleter<DockerNetwork>))]
    [Alias("Name")]
    public Reference<DockerNetwork> Network { get; set; } = null!;

    /// <summary>Returns each container in its new state. By default, this cmdlet returns nothing.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected sealed override IReadOnlyList<Reference<DockerContainer>> Targets => Container;

    private protected abstract Task ChangeAsync(IDockerEngine engine, DockerContainer target, CancellationToken cancel);

    private protected sealed override async Task ActAsync(IDockerEngine engine, Reference<DockerContainer> reference, DockerContainer target, PipelineJob job)
    {
        await ChangeAsync(engine, target, job.Token);
        if (PassThru) { await job.WriteAsync(await engine.Containers.GetAsync(target.Id, job.Token)); }
    }

    /// <summary>
    /// Calls the engine for the network. If several networks have the name and the engine rejects it, the error includes their IDs.
    /// </summary>
    private protected async Task OnNetworkAsync(IDockerEngine engine, Func<string, Task> call, CancellationToken cancel)
    {
        try { await call(Network.Text); }
        catch (DockerException e) when (e.Kind == DockerErrorKind.Ambiguous)
        {
            await Resource<DockerNetwork>.Instance.RefuseAmbiguousAsync(engine, Network.Text, cancel);
            throw;
        }
    }
}
