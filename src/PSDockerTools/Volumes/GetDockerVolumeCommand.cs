using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Resources;

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
public sealed class GetDockerVolumeCommand : ListCmdlet<DockerVolume>
{
    /// <summary>The volumes: names or wildcards. Default: all volumes.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ReferenceArgument<DockerVolume>]
    [ArgumentCompleter(typeof(NameCompleter<DockerVolume>))]
    [SupportsWildcards]
    [Alias("Volume")]
    public Reference<DockerVolume>[]? Name { get; set; }

    /// <summary>Gets only objects with one of these drivers.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Driver { get; set; }

    /// <summary>Gets only objects that have all of these labels: a name, name=value, or a hashtable.</summary>
    [Parameter]
    [EntryArgument<LabelEntry>]
    [ValidateNotNullOrEmpty]
    public LabelEntry[]? Label { get; set; }

    /// <summary>Gets only volumes that no container uses.</summary>
    [Parameter]
    public SwitchParameter Dangling { get; set; }

    private protected override IReadOnlyList<Reference<DockerVolume>>? Wanted => Name;

    private protected override IReadOnlyDictionary<string, string[]> Conditions => Filters.Of(
        ("driver", Driver),
        ("label", Label?.Select(label => label.ToString())),
        ("dangling", Dangling ? ["true"] : null));
}
