using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Cmdlets;
using PSDockerTools.Containers;
using PSDockerTools.Images;
using PSDockerTools.Networks;
using PSDockerTools.Pipeline;
using PSDockerTools.Volumes;

namespace PSDockerTools.Commands;

/// <summary>Removes volumes, and all that is in them.</summary>
/// <remarks><para>A volume that a container uses is refused, and -Force does not change that: remove the container first.</para></remarks>
/// <example>
/// <para>Shows which volumes would go that no container uses.</para>
/// <code>Get-DockerVolume -Dangling | Remove-DockerVolume -WhatIf</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "DockerVolume", SupportsShouldProcess = true)]
[OutputType(typeof(DockerVolume))]
public sealed class RemoveDockerVolumeCommand : ActionCmdlet<DockerVolume, VolumeReference>
{
    /// <summary>The volumes: names, wildcards, or what Get-DockerVolume gives.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [VolumeArgument]
    [ArgumentCompleter(typeof(VolumeCompleter))]
    [SupportsWildcards]
    [Alias("Name")]
    public VolumeReference[] Volume { get; set; } = [];

    /// <summary>Removes a volume even where its driver plugin does not exist any more. A volume that does not exist is no error, as in docker volume rm -f.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns each removed volume. By default, this cmdlet returns nothing.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override IReadOnlyList<VolumeReference> Targets => Volume;

    private protected override string Action => VolumeMessages.RemoveAction;

    private protected override bool IgnoresMissing => Force;

    private protected override string Describe(DockerVolume target) => VolumeMessages.Describe(target);

    private protected override Task<IReadOnlyList<DockerVolume>> FindAsync(IDockerEngine engine, VolumeReference reference, CancellationToken cancel) =>
        engine.Volumes.FindAsync(reference, cancel);

    private protected override Task<IReadOnlyList<DockerVolume>> ListAsync(IDockerEngine engine, CancellationToken cancel) =>
        engine.Volumes.ListAsync(Filters.None, cancel);

    private protected override IReadOnlyList<DockerVolume> FindIn(VolumeReference reference, IReadOnlyList<DockerVolume> all) => reference.Among(all);

    private protected override async Task ActAsync(IDockerEngine engine, VolumeReference reference, DockerVolume target, PipelineJob job)
    {
        await engine.Volumes.RemoveAsync(target.Name, Force, job.Token);
        if (PassThru) { await job.WriteAsync(target); }
    }
}
