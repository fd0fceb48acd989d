using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace PSDockerTools.Containers;

/// <summary>The shapes that lists and tables have in a request.</summary>
internal static class RequestJson
{
    /// <summary>Null for none: to the engine an empty list may be another thing than none.</summary>
    public static JsonArray? Texts(IEnumerable<string> texts) => Nodes(texts.Select(text => (JsonNode)text));

    /// <summary>The same of other values.</summary>
    public static JsonArray? Nodes(IEnumerable<JsonNode?> nodes)
    {
        JsonArray array = [.. nodes];
        return array.Count > 0 ? array : null;
    }

    public static JsonObject Table(IEnumerable<KeyValuePair<string, string>> entries) => new(entries.Select(entry => Entry(entry.Key, entry.Value)));

    /// <summary>Go's way of a set: <c>{"80/tcp": {}}</c>.</summary>
    public static JsonObject Set(IEnumerable<string> keys) => new(keys.Distinct().Select(key => Entry(key, new JsonObject())));

    public static KeyValuePair<string, JsonNode?> Entry(string key, JsonNode? value) => new(key, value);
}
