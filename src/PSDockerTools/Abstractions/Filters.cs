using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Abstractions;

/// <summary>The filters that the engine applies: values of the same key are combined with OR, keys with AND.</summary>
internal static class Filters
{
    public static IReadOnlyDictionary<string, string[]> None { get; } = new Dictionary<string, string[]>();

    /// <summary>Creates a filter of the keys that have values.</summary>
    public static IReadOnlyDictionary<string, string[]> Of(params (string Key, IEnumerable<string>? Values)[] filters) =>
        filters.Where(filter => filter.Values is not null).ToDictionary(filter => filter.Key, filter => filter.Values!.ToArray());

    /// <summary>Combines two filters.</summary>
    public static IReadOnlyDictionary<string, string[]> And(
        this IReadOnlyDictionary<string, string[]> filters, IEnumerable<(string Key, string Value)> more) =>
        filters.SelectMany(filter => filter.Value.Select(value => (filter.Key, Value: value))).Concat(more)
            .GroupBy(filter => filter.Key, filter => filter.Value)
            .ToDictionary(filter => filter.Key, filter => filter.Distinct().ToArray());
}
