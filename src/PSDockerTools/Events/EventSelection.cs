using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Abstractions;
using PSDockerTools.Resources;

namespace PSDockerTools.Events;

/// <summary>Which events of an engine are wanted: what the engine can sort out itself, and what is left to us.</summary>
internal sealed class EventSelection(
    IDockerEngine engine, EventConditions conditions, IReadOnlyList<Reference<DockerContainer>>? containers)
{
    public IDockerEngine Engine => engine;

    /// <summary>The engine's filters. It takes names for beginnings of names and knows no wildcards: it may let more through than is wanted.</summary>
    public IReadOnlyDictionary<string, string[]> Filter { get; } = Filters
        .Of(
            ("type", conditions.Types?.Select(type => type.ToLowerInvariant()) ?? (containers is null ? null : ["container"])),
            ("event", Sent(conditions.Actions?.Select(Lower))),
            ("image", Sent(conditions.Images)),
            ("label", conditions.Labels?.Select(label => label.ToString())),
            ("container", containers is null || containers.Any(one => one.IsPattern) ? null : containers.Select(one => one.Text)))
        .And(conditions.Filter.Select(entry => (entry.Name, entry.Value)));

    /// <summary>Whether an event that the engine let through is wanted.</summary>
    public bool Fits(DockerEvent one) =>
        FitsAny(conditions.Actions, one.Action, $"{one.Action}: {one.Detail}")
        && (Sent(conditions.Images) is not null || FitsAny(conditions.Images, Image(one)))
        && (containers is null || (one.Type == "container" && containers.Any(container => Means(container, one))));

    private static bool Means(Reference<DockerContainer> container, DockerEvent one) => container.Object is DockerContainer given
        ? given.Id == one.ActorId
        : container.Fits(one.ActorName) || (!container.IsPattern && one.ActorId.StartsWith(container.Text, StringComparison.Ordinal));

    private static bool FitsAny(IReadOnlyList<string>? wanted, params string[] words) => wanted is null
        || wanted.Any(one => WildcardPattern.Get(one, WildcardOptions.IgnoreCase) is WildcardPattern pattern && words.Any(pattern.IsMatch));

    /// <summary>What the engine can be told: all of them, or nothing if one is a wildcard.</summary>
    private static IEnumerable<string>? Sent(IEnumerable<string>? words) =>
        words?.Any(WildcardPattern.ContainsWildcardCharacters) == true ? null : words;

    private static string Image(DockerEvent one) => one.Type == "image" ? one.ActorName : one.Attributes.GetValueOrDefault("image") ?? "";

    /// <summary>The engine's words are in lower case; what is behind one, as an exec's command, is not.</summary>
    private static string Lower(string action)
    {
        int end = action.IndexOf(':', StringComparison.Ordinal);
        return end < 0 ? action.ToLowerInvariant() : action[..end].ToLowerInvariant() + action[end..];
    }
}

/// <summary>What the user said that events must be; null where nothing.</summary>
internal sealed record EventConditions(
    IReadOnlyList<string>? Types, IReadOnlyList<string>? Actions, IReadOnlyList<string>? Images, IReadOnlyList<LabelEntry>? Labels, IReadOnlyList<FilterEntry> Filter);
