using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Resources;

namespace PSDockerTools.Events;

/// <summary>The base class of the cmdlets that read events, with the parameters that select them.</summary>
public abstract class EventCmdlet : QueryCmdlet
{
    private static readonly string[] s_filters =
    [
        "config", "container", "daemon", "event", "image", "label", "network", "node", "plugin", "pod", "scope", "secret", "service", "type", "volume",
    ];

    private readonly List<Reference<DockerContainer>> _containers = [];

    /// <summary>Gets only events of these types: container, image, volume, network, daemon, plugin, builder ...</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EventTypeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Type { get; set; }

    /// <summary>Gets only events of these containers: names, ID prefixes, wildcards, or objects of Get-DockerContainer.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ReferenceArgument<DockerContainer>]
    [ArgumentCompleter(typeof(NameCompleter<DockerContainer>))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [Alias("Name")]
    public Reference<DockerContainer>[]? Container { get; set; }

    /// <summary>Gets only events of these images, or of containers created from them.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<DockerImage>))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Image { get; set; }

    /// <summary>Gets only events of objects that have all of these labels: a name, name=value, or a hashtable.</summary>
    [Parameter]
    [EntryArgument<LabelEntry>]
    [ValidateNotNullOrEmpty]
    public LabelEntry[]? Label { get; set; }

    /// <summary>The engine's own filters: name=value, or a hashtable like @{ volume = 'data'; scope = 'local' }. A value can be a list.</summary>
    [Parameter]
    [FilterArgument]
    public FilterEntry[] Filter { get; set; } = [];

    /// <summary>The actions to select; null for all.</summary>
    private protected abstract IReadOnlyList<string>? Actions { get; }

    /// <summary>The selected events of each engine.</summary>
    private protected IReadOnlyList<EventSelection> Selections
    {
        get
        {
            EventConditions conditions = new(Type, Actions, Image, Label, Filter);
            return
            [
                .. ByEngine<DockerContainer>(_containers.Count == 0 ? null : _containers)
                    .Select(pair => new EventSelection(Open(pair.Engine), conditions, pair.Wanted)),
            ];
        }
    }

    /// <inheritdoc/>
    protected sealed override void BeginProcessing()
    {
        // Engines ignore unknown filters and return all events.
        if (Filter.FirstOrDefault(filter => !s_filters.Contains(filter.Name)) is FilterEntry unknown)
        {
            ThrowInvalidArgument(nameof(EventMessages.EventFilterUnknown), EventMessages.EventFilterUnknown(unknown.Name, s_filters));
        }
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => _containers.AddRange(Container ?? []);
}
