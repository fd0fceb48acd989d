using System.Collections.Generic;
using System.Management.Automation;
using PSDockerTools.Cmdlets;
using PSDockerTools.Resources;

namespace PSDockerTools.Containers;

/// <summary>The base class of the cmdlets that act on containers.</summary>
public abstract class ContainerActionCmdlet : ActionCmdlet<DockerContainer>
{
    /// <summary>The containers: names, ID prefixes, wildcards, or objects of Get-DockerContainer.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ReferenceArgument<DockerContainer>]
    [ArgumentCompleter(typeof(NameCompleter<DockerContainer>))]
    [SupportsWildcards]
    [Alias("Name")]
    public Reference<DockerContainer>[] Container { get; set; } = [];

    private protected sealed override IReadOnlyList<Reference<DockerContainer>> Targets => Container;
}
