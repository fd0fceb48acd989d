using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Cmdlets;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;
using PSDockerTools.Volumes;

namespace PSDockerTools.Commands;

/// <summary>Removes volumes and their data.</summary>
/// <remarks><para>A volume that a container uses is an error, even with -Force: remove the container first.</para></remarks>
/// <example>
/// <para>Shows which unused volumes would be removed.</para>
/// <code>Get-DockerVolume -Dangling | Remove-DockerVolume -WhatIf</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "DockerVolume", SupportsShouldProcess = true)]
[OutputType(typeof(DockerVolume))]
public sealed class RemoveDockerVolumeCommand : RemovalCmdlet<DockerVolume>
{
    /// <summary>The volumes: names, wildcards, or objects of Get-DockerVolume.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ReferenceArgument<DockerVolume>]
    [ArgumentCompleter(typeof(NameCompleter<DockerVolume>))]
    [SupportsWildcards]
    [Alias("Name")]
    public Reference<DockerVolume>[] Volume { get; set; } = [];

    /// <summary>
    /// Removes a volume even if its driver plugin does not exist any more. A volume that does not exist is no error, as in docker volume rm -f.
    /// </summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override IReadOnlyList<Reference<DockerVolume>> Targets => Volume;

    private protected override bool IgnoresMissing => Force;

    private protected override async Task<bool> RemoveAsync(IDockerEngine engine, DockerVolume target, PipelineJob job)
    {
        await engine.Volumes.RemoveAsync(target.Name, Force, job.Token);
        return true;
    }
}
