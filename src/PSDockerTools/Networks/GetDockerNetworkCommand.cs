using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Networks;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Gets networks, with their subnets and connected containers.</summary>
/// <example>
/// <para>Gets all networks.</para>
/// <code>Get-DockerNetwork</code>
/// </example>
/// <example>
/// <para>Gets the addresses of the containers on a network.</para>
/// <code>(Get-DockerNetwork bridge).Containers | Where-Object IPAddress</code>
/// </example>
/// <seealso cref="NewDockerNetworkCommand"/>
[Cmdlet(VerbsCommon.Get, "DockerNetwork")]
[OutputType(typeof(DockerNetwork))]
public sealed class GetDockerNetworkCommand : ListCmdlet<DockerNetwork>
{
    /// <summary>The networks: names, ID prefixes, wildcards. Default: all networks.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ReferenceArgument<DockerNetwork>]
    [ArgumentCompleter(typeof(NameCompleter<DockerNetwork>))]
    [SupportsWildcards]
    [Alias("Network", "Id")]
    public Reference<DockerNetwork>[]? Name { get; set; }

    /// <summary>Gets only objects with one of these drivers.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NetworkDriverCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Driver { get; set; }

    /// <summary>Gets only networks with one of these scopes.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NetworkScopeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Scope { get; set; }

    /// <summary>Gets only objects that have all of these labels: a name, name=value, or a hashtable.</summary>
    [Parameter]
    [EntryArgument<LabelEntry>]
    [ValidateNotNullOrEmpty]
    public LabelEntry[]? Label { get; set; }

    /// <summary>Gets only networks without containers.</summary>
    [Parameter]
    public SwitchParameter Dangling { get; set; }

    private protected override IReadOnlyList<Reference<DockerNetwork>>? Wanted => Name;

    private protected override IReadOnlyDictionary<string, string[]> Conditions => Filters.Of(
        ("driver", Driver),
        ("scope", Scope),
        ("label", Label?.Select(label => label.ToString())),
        ("dangling", Dangling ? ["true"] : null));

    /// <summary>
    /// Inspects the networks, because the list does not contain their containers. A network that was removed after the list was created is omitted.
    /// </summary>
    private protected override async Task<IReadOnlyList<DockerNetwork>> CompleteAsync(
        IDockerEngine engine, IReadOnlyList<DockerNetwork> found, CancellationToken cancel)
    {
        DockerNetwork?[] inspected = await Task.WhenAll(found.Select(async network =>
        {
            try { return await engine.Networks.GetAsync(network.Id, cancel); }
            catch (DockerException e) when (e.Kind == DockerErrorKind.NotFound) { return null; }
        }));
        return [.. inspected.OfType<DockerNetwork>()];
    }
}
