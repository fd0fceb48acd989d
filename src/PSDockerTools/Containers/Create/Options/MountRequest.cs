using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>Converts a mount to the JSON of the request's body.</summary>
internal static class MountRequest
{
    public static JsonObject ToNode(MountSpec mount)
    {
        JsonObject node = new()
        {
            ["Type"] = mount.Type,
            ["Source"] = mount.Source,
            ["Target"] = mount.Target,
            ["ReadOnly"] = mount.ReadOnly,
            ["Consistency"] = mount.Consistency,
        };
        AddOptions(node, "BindOptions", Bind(mount));
        AddOptions(node, "VolumeOptions", Volume(mount));
        AddOptions(node, "ImageOptions", [("Subpath", mount.ImageSubpath)]);
        AddOptions(node, "TmpfsOptions", [("SizeBytes", mount.TmpfsSize?.Bytes), ("Mode", mount.TmpfsMode)]);
        return node;
    }

    public static IEnumerable<RequestNeed> Needs(IReadOnlyList<MountSpec> mounts)
    {
        if (mounts.Any(mount => mount.BindRecursive == "readonly")) { yield return new RequestNeed.Since(new(1, 44), "bind-recursive=readonly"); }
        if (mounts.FirstOrDefault(mount => mount.VolumeSubpath is not null) is { VolumeSubpath: string path } part)
        {
            yield return new RequestNeed.HeededSince(new(1, 45), CreationMessages.SubpathPassedOver(path, part.Target, "1.45"));
        }
    }

    private static (string, JsonNode?)[] Bind(MountSpec mount) =>
    [
        ("Propagation", mount.BindPropagation),
        ("NonRecursive", Said(mount.BindRecursive == "disabled")),
        ("ReadOnlyNonRecursive", Said(mount.BindRecursive == "writable")),
        ("ReadOnlyForceRecursive", Said(mount.BindRecursive == "readonly")),
        ("CreateMountpoint", mount.BindCreateSource),
    ];

    private static (string, JsonNode?)[] Volume(MountSpec mount) =>
    [
        ("NoCopy", mount.VolumeNoCopy),
        ("Labels", Table(mount.VolumeLabels)),
        ("Subpath", mount.VolumeSubpath),
        ("DriverConfig", mount.VolumeDriver is null && mount.VolumeOptions.Count == 0
            ? null
            : new JsonObject { ["Name"] = mount.VolumeDriver, ["Options"] = Table(mount.VolumeOptions) }),
    ];

    private static JsonValue? Said(bool said) => said ? JsonValue.Create(true) : null;

    private static JsonObject? Table(ReadableDictionary entries) => entries.Count == 0
        ? null
        : new JsonObject(entries.Select(entry => new KeyValuePair<string, JsonNode?>(entry.Key, entry.Value)));

    private static void AddOptions(JsonObject node, string name, IEnumerable<(string Key, JsonNode? Value)> options)
    {
        KeyValuePair<string, JsonNode?>[] given =
            [.. options.Where(option => option.Value is not null).Select(option => new KeyValuePair<string, JsonNode?>(option.Key, option.Value))];
        if (given.Length > 0) { node[name] = new JsonObject(given); }
    }
}
