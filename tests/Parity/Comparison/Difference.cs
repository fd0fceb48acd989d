using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PSDockerTools.Parity;

/// <summary>Compares the results of two sides for the same command line.</summary>
internal static class Difference
{
    private const string Registry = "docker.io/";
    private const string Library = "library/";
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the differences, one property per item; empty if nothing differs.</summary>
    public static IReadOnlyList<string> Between(CommandResult docker, CommandResult module)
    {
        if (docker.IsRejected || module.IsRejected)
        {
            return docker.IsRejected == module.IsRejected ? []
                : docker.IsRejected ? [$"docker rejects it: {docker.Message}", $"the module accepts it: {string.Join(' ', module.Requests.Select(Text))}"]
                : [$"the module rejects it: {module.Message}"];
        }

        List<string> found = [];
        // docker updates several containers one after the other, the module in parallel.
        Request[] dockerRequests = ByPath(docker), moduleRequests = ByPath(module);
        string dockerPaths = string.Join(", ", dockerRequests.Select(request => request.Path));
        string modulePaths = string.Join(", ", moduleRequests.Select(request => request.Path));
        if (dockerPaths != modulePaths)
        {
            return [$"docker requests {dockerPaths}, the module {modulePaths}"];
        }

        foreach ((Request one, Request other) in dockerRequests.Zip(moduleRequests))
        {
            Compare($"{one.Path}?", Query(one), Query(other), found);
            Compare("", BodyShape.Of(one.Body), BodyShape.Of(other.Body), found);
        }

        return found;

        static Request[] ByPath(CommandResult result) => [.. result.Requests.OrderBy(request => request.Path, StringComparer.Ordinal)];
    }

    private static void Compare(string path, JsonNode? docker, JsonNode? module, List<string> found)
    {
        if (docker is JsonObject members && module is JsonObject others)
        {
            foreach (string name in members.Select(member => member.Key).Union(others.Select(member => member.Key)))
            {
                Compare(path.Length == 0 || path.EndsWith('?') ? path + name : $"{path}.{name}", members[name], others[name], found);
            }
        }
        else if (docker is JsonArray items && module is JsonArray moduleItems && items.Count == moduleItems.Count)
        {
            for (int i = 0; i < items.Count; i++)
            {
                Compare($"{path}[{i}]", items[i], moduleItems[i], found);
            }
        }
        else if (!JsonNode.DeepEquals(docker, module))
        {
            found.Add($"{path}: docker {Text(docker)}, module {Text(module)}");
        }
    }

    private static JsonObject Query(Request request) => new(request.Query.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)JsonValue.Create(ShortName(value.Value)))));

    /// <summary>Returns an image name without the default registry. The docker CLI pulls by the full name.</summary>
    private static string ShortName(string value)
    {
        string name = value.StartsWith(Registry, StringComparison.Ordinal) ? value[Registry.Length..] : value;
        return name.StartsWith(Library, StringComparison.Ordinal) ? name[Library.Length..] : name;
    }

    private static string Text(Request request) => $"{request.Path} {Text(BodyShape.Of(request.Body))}";

    private static string Text(JsonNode? node) => node?.ToJsonString(s_readable) ?? "nothing";
}
