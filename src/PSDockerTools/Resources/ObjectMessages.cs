using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Formatting;

namespace PSDockerTools.Resources;

/// <summary>Messages that all resources have, with the noun of the resource.</summary>
internal static class ObjectMessages
{
    public static string NewAction(Resource resource) => $"Create {resource.Noun}";

    public static string RemoveAction(Resource resource) => $"Remove {resource.Noun}";

    /// <summary>The error id is the resource's word and NotFound: ContainerNotFound.</summary>
    public static ErrorText NotFound(Resource resource, string name, string engine) => new(
        $"No {resource.Noun} on engine '{engine}' has the {(resource.HasIds ? "name or ID prefix" : "name")} '{name}'.",
        $"List the {resource.Plural}: {resource.Getter}");

    public static ErrorText NotIdentifying(Resource resource, string what) => new(
        $"'{what}' does not identify {Article(resource.Noun)} {resource.Noun}.", $"Use {resource.NamedBy}, or an object of {resource.Getter}.");

    /// <summary>The error id is Ambiguous and the resource's word: AmbiguousNetwork.</summary>
    public static ErrorText Ambiguous(Resource resource, string name, IEnumerable<string> ids)
    {
        string[] all = [.. ids.Select(HumanText.ShortId).Order(StringComparer.Ordinal)];
        return new($"{all.Length} {resource.Plural} are named '{name}' ({string.Join(", ", all)}).", "Use one of the IDs instead of the name.");
    }

    public static ErrorText AmbiguousId(string beginning, IEnumerable<(string Id, string Name)> candidates)
    {
        string[] all = [.. candidates.Select(one => $"{HumanText.ShortId(one.Id)} {one.Name}")];
        return new($"'{beginning}' is the prefix of {all.Length} IDs ({string.Join(", ", all)}).", "Use a longer prefix, or the name.");
    }

    public static ErrorText NumberWithoutText(object number) =>
        new($"PowerShell read {number} as a number, and the text that was typed is lost.", $"Quote it: '{number}'.");

    private static string Article(string noun) => noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a";
}
