using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Containers;
using PSDockerTools.Images;
using PSDockerTools.Networks;
using PSDockerTools.Volumes;

namespace PSDockerTools.Commands;

/// <summary>Gets volumes.</summary>
/// <example>
/// <para>Gets all volumes.</para>
/// <code>Get-DockerVolume</code>
/// </example>
/// <example>
/// <para>Removes the volumes of tests.</para>
/// <code>Get-DockerVolume | Where-Object Name -like 'test-*' | Remove-DockerVolume</code>
/// </example>
/// <seealso cref="NewDockerVolumeCommand"/>
[Cmdlet(VerbsCommon.Get, "DockerVolume")]
[OutputType(typeof(DockerVolume))]
public sealed class GetDockerVolumeCommand : ListCmdlet<DockerVolume, VolumeReference>
{
    /// <summary>The volumes: names or wildcards. All of them without it.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [VolumeArgument]
    [ArgumentCompleter(typeof(VolumeCompleter))]
    [SupportsWildcards]
    [Alias("Volume")]
    public VolumeReference[]? Name { get; set; }

    /// <summary>Only those of one of these drivers.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Driver { get; set; }

    /// <summary>Only those with all of these labels: a name, name=value, or a hashtable.</summary>
    [Parameter]
    [EntryArgument<LabelEntry>]
    [ValidateNotNullOrEmpty]
    public LabelEntry[]? Label { get; set; }

    /// <summary>Only those that no container uses.</summary>
    [Parameter]
    public SwitchParameter Dangling { get; set; }

    private protected override IReadOnlyList<VolumeReference>? Wanted => Name;

    private protected override bool IsFiltered => Conditions.Count > 0;

    private IReadOnlyDictionary<string, string[]> Conditions => Filters.Of(
        ("driver", Driver),
        ("label", Label?.Select(label => label.ToString())),
        ("dangling", Dangling ? ["true"] : null));

    private protected override Task<IReadOnlyList<DockerVolume>> ListAsync(IDockerEngine engine, CancellationToken cancel) =>
        engine.Volumes.ListAsync(Conditions, cancel);

    private protected override IReadOnlyList<DockerVolume> Among(VolumeReference reference, IReadOnlyList<DockerVolume> all) => reference.Among(all);

    private protected override Task<DockerVolume> GetAsync(IDockerEngine engine, string name, CancellationToken cancel) =>
        engine.Volumes.GetAsync(name, cancel);

    private protected override string IdOf(DockerVolume one) => one.Name;
}
