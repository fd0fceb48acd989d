using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace PSDockerTools.Engine.Api;

/// <summary>Converts filters to the format of the API: <c>{"key": {"value": true}}</c>. The result is null if there are no filters.</summary>
internal static class FilterWords
{
    /// <summary>Returns the filters as the library's type.</summary>
    public static Dictionary<string, IDictionary<string, bool>>? Of(IReadOnlyDictionary<string, string[]> filters) => filters.Count == 0
        ? null
        : filters.ToDictionary(
            filter => filter.Key,
            filter => (IDictionary<string, bool>)filter.Value.Distinct(StringComparer.Ordinal).ToDictionary(value => value, _ => true));

    /// <summary>Returns the filters as JSON text, for requests without the library.</summary>
    public static string? TextOf(IReadOnlyDictionary<string, string[]> filters) => Of(filters) is { } words ? JsonSerializer.Serialize(words) : null;
}
