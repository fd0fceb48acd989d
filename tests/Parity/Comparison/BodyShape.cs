using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PSDockerTools.Parity;

/// <summary>Makes bodies alike that mean the same to an engine: what is empty falls away, and what has no order is sorted.</summary>
internal static class BodyShape
{
    /// <summary>Where the names are the user's: an entry counts even if it has an empty value.</summary>
    private static readonly HashSet<string> s_maps =
    [
        "Annotations", "Config", "DriverOpts", "EndpointsConfig", "ExposedPorts", "Labels", "Options", "PortBindings", "StorageOpt", "Sysctls", "Tmpfs", "Volumes",
    ];

    /// <summary>Where null is one thing and zero, false or an empty list another.</summary>
    private static readonly HashSet<string> s_optional = ["Init", "MaskedPaths", "ReadonlyPaths", "StopTimeout"];

    /// <summary>What docker itself takes through a map, so that its order is left to chance, or sorted.</summary>
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
            // Below a map's entry the names are docker's own again, not the map's.
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
            // Of the same variable the last counts, so what has the same name keeps its order.
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

    /// <summary>TERM, term and SIGTERM are one signal.</summary>
    private static string Signal(string name)
    {
        string upper = name.ToUpperInvariant();
        return upper.Length == 0 || char.IsAsciiDigit(upper[0]) || upper.StartsWith("SIG", StringComparison.Ordinal) ? upper : "SIG" + upper;
    }

    /// <summary>db is db:db, and so is what an engine tells of it, /db:/db.</summary>
    private static string Link(string link)
    {
        string[] parts = link.Split(':');
        return $"{parts[0].TrimStart('/')}:{parts[^1].Split('/')[^1]}";
    }

    /// <summary>A colon is how it was once written, and still taken.</summary>
    private static string SecurityOption(string option)
    {
        int colon = option.Contains('=', StringComparison.Ordinal) ? -1 : option.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? option : $"{option[..colon]}={option[(colon + 1)..]}";
    }

    /// <summary>The network that the container is on anyway: an engine makes no difference between an empty entry and none.</summary>
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

    /// <summary>An empty policy is none, and none is called no.</summary>
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
