using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace PSDockerTools.Engine.Api;

/// <summary>The words of filters, as the API takes them: <c>{"key": {"value": true}}</c>. Null for none.</summary>
internal static class FilterWords
{
    /// <summary>As the library wants them.</summary>
    public static Dictionary<string, IDictionary<string, bool>>? Of(IReadOnlyDictionary<string, string[]> filters) => filters.Count == 0
        ? null
        : filters.ToDictionary(
            filter => filter.Key,
            filter => (IDictionary<string, bool>)filter.Value.Distinct(StringComparer.Ordinal).ToDictionary(value => value, _ => true));

    /// <summary>As text, for requests of our own.</summary>
    public static string? TextOf(IReadOnlyDictionary<string, string[]> filters) => Of(filters) is { } words ? JsonSerializer.Serialize(words) : null;
}
