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

/// <summary>Gets networks, with their subnets and the containers on them.</summary>
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
public sealed class GetDockerNetworkCommand : ListCmdlet<DockerNetwork, NetworkReference>
{
    /// <summary>The networks: names, beginnings of ids, wildcards. All of them without it.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [NetworkArgument]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    [SupportsWildcards]
    [Alias("Network", "Id")]
    public NetworkReference[]? Name { get; set; }

    /// <summary>Only those of one of these drivers.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NetworkDriverCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Driver { get; set; }

    /// <summary>Only those of one of these scopes.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NetworkScopeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Scope { get; set; }

    /// <summary>Only those with all of these labels: a name, name=value, or a hashtable.</summary>
    [Parameter]
    [EntryArgument<LabelEntry>]
    [ValidateNotNullOrEmpty]
    public LabelEntry[]? Label { get; set; }

    /// <summary>Only those that no container is on.</summary>
    [Parameter]
    public SwitchParameter Dangling { get; set; }

    private protected override IReadOnlyList<NetworkReference>? Wanted => Name;

    private protected override bool IsFiltered => Conditions.Count > 0;

    private IReadOnlyDictionary<string, string[]> Conditions => Filters.Of(
        ("driver", Driver),
        ("scope", Scope),
        ("label", Label?.Select(label => label.ToString())),
        ("dangling", Dangling ? ["true"] : null));

    private protected override Task<IReadOnlyList<DockerNetwork>> ListAsync(IDockerEngine engine, CancellationToken cancel) =>
        engine.Networks.ListAsync(Conditions, cancel);

    private protected override IReadOnlyList<DockerNetwork> Among(NetworkReference reference, IReadOnlyList<DockerNetwork> all) => reference.Among(all);

    private protected override Task<DockerNetwork> GetAsync(IDockerEngine engine, string name, CancellationToken cancel) =>
        engine.Networks.GetAsync(name, cancel);

    private protected override string IdOf(DockerNetwork one) => one.Id;

    /// <summary>The list does not tell the containers; one that has gone since it was made is left out.</summary>
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
