using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace PSDockerTools.Engine.Json;

/// <summary>Makes file changes of the engine's numbered ones.</summary>
internal static class ChangeMapping
{
    /// <param name="answer">The changes; JSON's null where there are none.</param>
    /// <param name="container">Whose they are.</param>
    public static IReadOnlyList<DockerFileChange> ToChanges(this JsonElement answer, DockerContainer container) =>
    [
        .. answer.Items().Select(change => new DockerFileChange(container.Home)
        {
            Container = container.Name,
            ContainerId = container.Id,
            Kind = Word(change.Field("Kind").Count()),
            Path = change.Field("Path").Text() ?? "",
        }).OrderBy(change => change.Path, StringComparer.Ordinal), // the engine gives them in another order each time
    ];

    private static string Word(long? kind) => kind switch
    {
        0 => "Changed",
        1 => "Added",
        2 => "Deleted",
        _ => kind?.ToString(CultureInfo.InvariantCulture) ?? "",
    };
}
