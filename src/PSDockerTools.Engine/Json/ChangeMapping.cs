using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace PSDockerTools.Engine.Json;

/// <summary>Maps the engine's file changes to models. The engine's kinds are numbers.</summary>
internal static class ChangeMapping
{
    /// <param name="response">The response: a list of changes; JSON null if there are none.</param>
    /// <param name="container">The container of the changes.</param>
    public static IReadOnlyList<DockerFileChange> ToChanges(this JsonElement response, DockerContainer container) =>
    [
        .. response.GetItems().Select(change => new DockerFileChange(container.Home)
        {
            Container = container.Name,
            ContainerId = container.Id,
            Kind = KindName(change.GetOrDefault("Kind").AsInt64()),
            Path = change.GetOrDefault("Path").AsString() ?? "",
        }).OrderBy(change => change.Path, StringComparer.Ordinal), // the engine's order varies
    ];

    private static string KindName(long? kind) => kind switch
    {
        0 => "Changed",
        1 => "Added",
        2 => "Deleted",
        _ => kind?.ToString(CultureInfo.InvariantCulture) ?? "",
    };
}
