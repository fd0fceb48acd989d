using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Cmdlets;

namespace PSDockerTools.Containers;

/// <summary>The base of the cmdlets that do something to containers.</summary>
public abstract class ContainerActionCmdlet : ActionCmdlet<DockerContainer, ContainerReference>
{
    /// <summary>The containers: names, beginnings of ids, wildcards, or what Get-DockerContainer gives.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ContainerArgument]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    [SupportsWildcards]
    [Alias("Name")]
    public virtual ContainerReference[] Container { get; set; } = [];

    private protected sealed override IReadOnlyList<ContainerReference> Targets => Container;

    private protected sealed override string Describe(DockerContainer target) => ContainerMessages.Describe(target);

    private protected sealed override Task<IReadOnlyList<DockerContainer>> FindAsync(
        IDockerEngine engine, ContainerReference reference, CancellationToken cancel) => engine.Containers.FindAsync(reference, cancel);

    private protected sealed override Task<IReadOnlyList<DockerContainer>> ListAsync(IDockerEngine engine, CancellationToken cancel) =>
        engine.Containers.ListAsync(ContainerQuery.Everything, cancel);

    private protected sealed override IReadOnlyList<DockerContainer> FindIn(ContainerReference reference, IReadOnlyList<DockerContainer> all) =>
        reference.Among(all);
}
