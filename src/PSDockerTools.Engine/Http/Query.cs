using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PSDockerTools.Engine.Http;

/// <summary>
/// Builds the path and the query of a request. Parameters with a null value are omitted; all other values are included, even default values.
/// </summary>
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
