using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Abstractions;
using PSDockerTools.Resources;

namespace PSDockerTools.Events;

/// <summary>The events of an engine to select: the filters that the engine applies, and the conditions that are checked here.</summary>
internal sealed class EventSelection(
    IDockerEngine engine, EventConditions conditions, IReadOnlyList<Reference<DockerContainer>>? containers)
{
    public IDockerEngine Engine => engine;

    /// <summary>The engine's filters. They match name prefixes and have no wildcards, so they may return more events than selected.</summary>
    public IReadOnlyDictionary<string, string[]> Filter { get; } = Filters
        .Of(
            ("type", conditions.Types?.Select(type => type.ToLowerInvariant()) ?? (containers is null ? null : ["container"])),
            ("event", ForEngine(conditions.Actions?.Select(Lower))),
            ("image", ForEngine(conditions.Images)),
            ("label", conditions.Labels?.Select(label => label.ToString())),
            ("container", containers is null || containers.Any(one => one.IsPattern) ? null : containers.Select(one => one.Text)))
        .And(conditions.Filter.Select(entry => (entry.Name, entry.Value)));

    /// <summary>True if an event that the engine returned is selected.</summary>
    public bool Fits(DockerEvent one) =>
        MatchesAny(conditions.Actions, one.Action, $"{one.Action}: {one.Detail}")
        && (ForEngine(conditions.Images) is not null || MatchesAny(conditions.Images, Image(one)))
        && (containers is null || (one.Type == "container" && containers.Any(container => Matches(container, one))));

    private static bool Matches(Reference<DockerContainer> container, DockerEvent one) => container.Object is DockerContainer listed
        ? listed.Id == one.ActorId
        : container.Fits(one.ActorName) || (!container.IsPattern && one.ActorId.StartsWith(container.Text, StringComparison.Ordinal));

    private static bool MatchesAny(IReadOnlyList<string>? wanted, params string[] words) => wanted is null
        || wanted.Any(one => WildcardPattern.Get(one, WildcardOptions.IgnoreCase) is WildcardPattern pattern && words.Any(pattern.IsMatch));

    /// <summary>Returns the values that can be sent to the engine: all of them, or null if one has a wildcard.</summary>
    private static IEnumerable<string>? ForEngine(IEnumerable<string>? words) =>
        words?.Any(WildcardPattern.ContainsWildcardCharacters) == true ? null : words;

    private static string Image(DockerEvent one) => one.Type == "image" ? one.ActorName : one.Attributes.GetValueOrDefault("image") ?? "";

    /// <summary>
    /// Converts the action to lower case, as the engine has it. The detail after the colon, such as an exec's command, is unchanged.
    /// </summary>
    private static string Lower(string action)
    {
        int end = action.IndexOf(':', StringComparison.Ordinal);
        return end < 0 ? action.ToLowerInvariant() : action[..end].ToLowerInvariant() + action[end..];
    }
}

/// <summary>The conditions that the user specified; null for a condition that was not specified.</summary>
internal sealed record EventConditions(
    IReadOnlyList<string>? Types, IReadOnlyList<string>? Actions, IReadOnlyList<string>? Images, IReadOnlyList<LabelEntry>? Labels, IReadOnlyList<FilterEntry> Filter);
