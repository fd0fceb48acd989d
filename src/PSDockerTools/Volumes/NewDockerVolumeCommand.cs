using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Resources;
using PSDockerTools.Volumes;

namespace PSDockerTools.Commands;

/// <summary>Creates volumes.</summary>
/// <remarks><para>If a volume of that name already exists, it is returned unchanged, as in docker volume create.</para></remarks>
/// <example>
/// <para>Creates a volume with a label.</para>
/// <code>New-DockerVolume data -Label @{ owner = 'web' }</code>
/// </example>
/// <example>
/// <para>Creates an anonymous volume and keeps its name.</para>
/// <code>$name = (New-DockerVolume).Name</code>
/// </example>
[Cmdlet(VerbsCommon.New, "DockerVolume", SupportsShouldProcess = true)]
[OutputType(typeof(DockerVolume))]
public sealed class NewDockerVolumeCommand : EngineCmdlet
{
    /// <summary>The names of the volumes. Default: one anonymous volume.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public string[]? Name { get; set; }

    /// <summary>The volume driver. Default: local.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(VolumeDriverCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Driver { get; set; }

    /// <summary>
    /// The volume driver's options: name=value, or a hashtable. For local: @{ type = 'nfs'; device = ':/export'; o = 'addr=10.0.0.1' }.
    /// </summary>
    [Parameter]
    [EntryArgument<DriverOption>]
    [Alias("Opt")]
    public DriverOption[] Option { get; set; } = [];

    /// <summary>The labels: a name, name=value, or a hashtable.</summary>
    [Parameter]
    [EntryArgument<LabelEntry>]
    public LabelEntry[] Label { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        IVolumes volumes = Open(TargetEngine).Volumes;
        foreach (string? name in (string?[]?)Name ?? [null])
        {
            if (!ShouldProcess(name ?? VolumeMessages.Anonymous, ObjectMessages.NewAction(Resource<DockerVolume>.Instance))) { continue; }
            VolumeCreation creation = new(name, Driver, NamedOption.ToDictionary(Option), LabelEntry.ToDictionary(Label));
            Start(name, async job => await job.WriteAsync(await volumes.CreateAsync(creation, job.Token)));
        }
        Write(wait: false);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Write(wait: true);
}
