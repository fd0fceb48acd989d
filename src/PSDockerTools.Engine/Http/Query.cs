using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PSDockerTools.Engine.Http;

/// <summary>The query of a request of our own: only what was given, and what was given whatever its value.</summary>
internal static class Query
{
    public static string Of(string path, params (string Key, object? Value)[] parameters) => Of(path, parameters.AsEnumerable());

    public static string Of(string path, IEnumerable<(string Key, object? Value)> parameters)
    {
        string query = string.Join('&', parameters.Where(one => one.Value is not null).Select(one => $"{one.Key}={Uri.EscapeDataString(Text(one.Value!))}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private static string Text(object value) => value switch
    {
        bool flag => flag ? "1" : "0",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
