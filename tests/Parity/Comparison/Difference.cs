using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PSDockerTools.Parity;

/// <summary>Finds in what two answers to the same line differ.</summary>
internal static class Difference
{
    private const string Registry = "docker.io/";
    private const string Library = "library/";
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What differs, a place a line; nothing where they are the same.</summary>
    public static IReadOnlyList<string> Between(Answer docker, Answer here)
    {
        if (docker.IsRefused || here.IsRefused)
        {
            return docker.IsRefused == here.IsRefused ? []
                : docker.IsRefused ? [$"docker refuses it: {docker.Message}", $"here it is taken: {string.Join(' ', here.Requests.Select(Text))}"]
                : [$"here it is refused: {here.Message}"];
        }

        List<string> found = [];
        Request[] theirs = ByPath(docker), ours = ByPath(here); // docker changes several containers one after the other, the module at the same time
        string dockerPaths = string.Join(", ", theirs.Select(request => request.Path));
        string herePaths = string.Join(", ", ours.Select(request => request.Path));
        if (dockerPaths != herePaths)
        {
            return [$"docker asks for {dockerPaths}, here {herePaths}"];
        }

        foreach ((Request one, Request other) in theirs.Zip(ours))
        {
            Compare($"{one.Path}?", Query(one), Query(other), found);
            Compare("", BodyShape.Of(one.Body), BodyShape.Of(other.Body), found);
        }

        return found;

        static Request[] ByPath(Answer answer) => [.. answer.Requests.OrderBy(request => request.Path, StringComparer.Ordinal)];
    }

    private static void Compare(string place, JsonNode? docker, JsonNode? here, List<string> found)
    {
        if (docker is JsonObject members && here is JsonObject others)
        {
            foreach (string name in members.Select(member => member.Key).Union(others.Select(member => member.Key)))
            {
                Compare(place.Length == 0 || place.EndsWith('?') ? place + name : $"{place}.{name}", members[name], others[name], found);
            }
        }
        else if (docker is JsonArray items && here is JsonArray hereItems && items.Count == hereItems.Count)
        {
            for (int i = 0; i < items.Count; i++)
            {
                Compare($"{place}[{i}]", items[i], hereItems[i], found);
            }
        }
        else if (!JsonNode.DeepEquals(docker, here))
        {
            found.Add($"{place}: docker {Text(docker)}, here {Text(here)}");
        }
    }

    private static JsonObject Query(Request request) => new(request.Query.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)JsonValue.Create(Familiar(value.Value)))));

    /// <summary>An image's name without the registry that everybody means; the CLI pulls by the long one.</summary>
    private static string Familiar(string value)
    {
        string name = value.StartsWith(Registry, StringComparison.Ordinal) ? value[Registry.Length..] : value;
        return name.StartsWith(Library, StringComparison.Ordinal) ? name[Library.Length..] : name;
    }

    private static string Text(Request request) => $"{request.Path} {Text(BodyShape.Of(request.Body))}";

    private static string Text(JsonNode? node) => node?.ToJsonString(s_readable) ?? "nothing";
}
