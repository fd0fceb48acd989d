using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Cmdlets;
using PSDockerTools.Containers;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Removes containers.</summary>
/// <remarks>
/// <para>A running container is an error unless you specify -Force. Named volumes are kept.</para>
/// <para>A container that the engine removes itself, because it was created with -Remove (--rm), is no error: the cmdlet returns when it has been
/// removed.</para>
/// </remarks>
/// <example>
/// <para>Shows which exited containers older than a week would be removed.</para>
/// <code>Get-DockerContainer -State exited | Where-Object { $_.Created -and $_.Created -lt (Get-Date).AddDays(-7) } | Remove-DockerContainer -WhatIf</code>
/// </example>
/// <example>
/// <para>Removes a running container and its anonymous volumes.</para>
/// <code>Remove-DockerContainer web -Force -RemoveVolumes</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "DockerContainer", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed class RemoveDockerContainerCommand : RemovalCmdlet<DockerContainer>
{
    /// <summary>The containers: names, ID prefixes, wildcards, or objects of Get-DockerContainer.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ReferenceArgument<DockerContainer>]
    [ArgumentCompleter(typeof(NameCompleter<DockerContainer>))]
    [SupportsWildcards]
    [Alias("Name")]
    public Reference<DockerContainer>[] Container { get; set; } = [];

    /// <summary>Kills a running container before it is removed. A container that does not exist is no error, as in docker rm -f.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Also removes the container's anonymous volumes.</summary>
    [Parameter]
    [Alias("Volumes")]
    public SwitchParameter RemoveVolumes { get; set; }

    private protected override IReadOnlyList<Reference<DockerContainer>> Targets => Container;

    private protected override bool IgnoresMissing => Force;

    private protected override async Task<bool> RemoveAsync(IDockerEngine engine, DockerContainer target, PipelineJob job)
    {
        try { await ContainerRemoval.RemoveAsync(engine, target, Force, RemoveVolumes, job.Token); }
        catch (DockerException e) when (!Force && ContainerRemoval.StateThatNeedsForce(e) is not null)
        {
            throw new DockerException(e.Kind, e.Engine, ContainerMessages.NeedsForce(target.Name, ContainerRemoval.StateThatNeedsForce(e)!), e);
        }
        return true;
    }
}
