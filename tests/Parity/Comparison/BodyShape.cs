using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PSDockerTools.Parity;

/// <summary>
/// Normalizes request bodies: bodies with the same meaning for an engine get the same form. Empty values are removed, and unordered lists
/// are sorted.
/// </summary>
internal static class BodyShape
{
    /// <summary>Objects with user-defined property names: an entry counts even if its value is empty.</summary>
    private static readonly HashSet<string> s_maps =
    [
        "Annotations", "Config", "DriverOpts", "EndpointsConfig", "ExposedPorts", "Labels", "Options", "PortBindings", "StorageOpt", "Sysctls", "Tmpfs", "Volumes",
    ];

    /// <summary>Properties for which null differs from zero, false or an empty list.</summary>
    private static readonly HashSet<string> s_optional = ["Init", "MaskedPaths", "ReadonlyPaths", "StopTimeout"];

    /// <summary>Lists that docker builds from a map, so that their order is random or sorted.</summary>
    private static readonly HashSet<string> s_unordered = ["Binds", "CapAdd", "CapDrop", "Env", "Ulimits"];

    public static JsonObject Of(JsonNode? body)
    {
        JsonObject shape = (JsonObject?)Shape("", body, false) ?? [];
        RemoveMainEndpoint(shape);
        RemoveNoRestart(shape);
        return shape;
    }

    private static JsonNode? Shape(string name, JsonNode? node, bool kept)
    {
        JsonNode? shape = node switch
        {
            JsonObject members => Shape(members, s_maps.Contains(name)),
            JsonArray items => Shape(name, items),
            null => null,
            _ => name == "StopSignal" ? Signal(node.GetValue<string>()) : node.DeepClone(),
        };
        return kept || !IsEmpty(shape) ? shape : null;
    }

    private static JsonObject Shape(JsonObject members, bool isMap)
    {
        JsonObject shape = [];
        foreach ((string name, JsonNode? value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            bool kept = isMap || (value is not null && s_optional.Contains(name));
            // The properties below an entry of a map are docker's own again.
            JsonNode? one = Shape(isMap ? "" : name, value, kept);
            if (one is not null || kept)
            {
                shape[name] = one ?? new JsonObject();
            }
        }

        return shape;
    }

    private static JsonArray Shape(string name, JsonArray items)
    {
        IEnumerable<JsonNode?> shapes = name switch
        {
            "Links" => items.Select(item => (JsonNode?)Link(item!.GetValue<string>())),
            "SecurityOpt" => items.Select(item => (JsonNode?)SecurityOption(item!.GetValue<string>())),
            _ => items.Select(item => Shape("", item, true)),
        };
        if (s_unordered.Contains(name))
        {
            // The last value of a variable is used, so entries with the same name keep their order.
            shapes = shapes.OrderBy(Name, StringComparer.Ordinal);
        }
        else if (name == "ConsoleSize" && items.All(IsEmpty))
        {
            shapes = [];
        }

        return [.. shapes];
    }

    private static string Name(JsonNode? item) => item switch
    {
        JsonObject members => members["Name"]?.GetValue<string>() ?? "",
        null => "",
        _ => item.GetValue<string>().Split('=')[0],
    };

    /// <summary>Returns the full name of a signal: TERM, term and SIGTERM are the same signal.</summary>
    private static string Signal(string name)
    {
        string upper = name.ToUpperInvariant();
        return upper.Length == 0 || char.IsAsciiDigit(upper[0]) || upper.StartsWith("SIG", StringComparison.Ordinal) ? upper : "SIG" + upper;
    }

    /// <summary>Returns the link in one form: db is db:db, and so is /db:/db, the form of an inspected container.</summary>
    private static string Link(string link)
    {
        string[] parts = link.Split(':');
        return $"{parts[0].TrimStart('/')}:{parts[^1].Split('/')[^1]}";
    }

    /// <summary>Returns the option with an equals sign. The colon is the old notation, which docker still accepts.</summary>
    private static string SecurityOption(string option)
    {
        int colon = option.Contains('=', StringComparison.Ordinal) ? -1 : option.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? option : $"{option[..colon]}={option[(colon + 1)..]}";
    }

    /// <summary>Removes an empty endpoint of the container's main network: for an engine it is equivalent to no endpoint.</summary>
    private static void RemoveMainEndpoint(JsonObject body)
    {
        string mode = body["HostConfig"]?["NetworkMode"]?.GetValue<string>() ?? "";
        if (body["NetworkingConfig"]?["EndpointsConfig"] is JsonObject endpoints && endpoints[mode] is JsonObject { Count: 0 })
        {
            endpoints.Remove(mode);
            if (endpoints.Count == 0)
            {
                body.Remove("NetworkingConfig");
            }
        }
    }

    /// <summary>Removes the restart policy no, which is equivalent to an empty policy.</summary>
    private static void RemoveNoRestart(JsonObject body)
    {
        if (body["HostConfig"] is JsonObject host && host["RestartPolicy"] is JsonObject { Count: 1 } policy && policy["Name"]?.GetValue<string>() == "no")
        {
            host.Remove("RestartPolicy");
            if (host.Count == 0)
            {
                body.Remove("HostConfig");
            }
        }
    }

    private static bool IsEmpty(JsonNode? node) => node switch
    {
        null => true,
        JsonObject members => members.Count == 0,
        JsonArray items => items.Count == 0,
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => node.GetValue<string>().Length == 0,
            JsonValueKind.Number => node.ToJsonString() is "0",
            JsonValueKind.False => true,
            _ => false,
        },
    };
}
