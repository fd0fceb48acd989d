using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace PSDockerTools.Containers;

/// <summary>The JSON of lists and tables in a request.</summary>
internal static class RequestJson
{
    /// <summary>A list of strings; null if the list is empty, because the engine can treat an empty list and an absent one differently.</summary>
    public static JsonArray? Texts(IEnumerable<string> texts) => Nodes(texts.Select(text => (JsonNode)text));

    /// <summary>A list of JSON values; null if the list is empty.</summary>
    public static JsonArray? Nodes(IEnumerable<JsonNode?> nodes)
    {
        JsonArray array = [.. nodes];
        return array.Count > 0 ? array : null;
    }

    public static JsonObject Table(IEnumerable<KeyValuePair<string, string>> entries) => new(entries.Select(entry => Entry(entry.Key, entry.Value)));

    /// <summary>A set in the JSON format of Go: <c>{"80/tcp": {}}</c>.</summary>
    public static JsonObject Set(IEnumerable<string> keys) => new(keys.Distinct().Select(key => Entry(key, new JsonObject())));

    public static KeyValuePair<string, JsonNode?> Entry(string key, JsonNode? value) => new(key, value);
}
