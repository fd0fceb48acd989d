using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace PSDockerTools.Engine.Json;

/// <summary>
/// Maps the engine's images to models. Hand-written, because the library's model fails for an empty date, which engines return if it is
/// unknown.
/// </summary>
internal static class ImageMapping
{
    private const string None = "<none>";
    private const string Algorithm = "sha256:";
    private const int IdDigits = 64;
    private const int ShortIdEnd = 19; // of sha256:0123456789ab

    /// <summary>Maps an image of the list.</summary>
    public static DockerImage ToListedImage(this JsonElement json, EngineEndpoint engine, bool podman = false) =>
        Make(json, engine, podman, json.GetUnixTimeOrNull("Created"), json.GetStringOrNull("ParentId"), json.GetLabels("Labels"));

    /// <summary>Maps an inspected image.</summary>
    public static DockerImage ToInspectedImage(this JsonElement json, EngineEndpoint engine, bool podman = false) =>
        Make(json, engine, podman, json.GetTimeOrNull("Created"), json.GetStringOrNull("Parent"), (json.GetObjectOrNull("Config") ?? default).GetLabels("Labels"));

    /// <summary>Returns the platforms of an inspected image; null if unknown.</summary>
    public static DockerStringList? ToPlatforms(this JsonElement json) =>
        json.Manifests() ?? (Platform(json.GetStringOrNull("Os"), json.GetStringOrNull("Architecture"), json.GetStringOrNull("Variant")) is string platform ? new([platform]) : null);

    /// <summary>Returns a platform of OCI's JSON as text: <c>linux/arm64/v8</c>; null without an operating system and an architecture.</summary>
    public static string? ToPlatform(this JsonElement json) => Platform(json.GetStringOrNull("os"), json.GetStringOrNull("architecture"), json.GetStringOrNull("variant"));

    public static IEnumerable<DockerImageRemoval> ToRemovals(this JsonElement list, EngineEndpoint engine) => list.GetItems()
        .SelectMany(one => one.GetProperties())
        .Select(one => new DockerImageRemoval(engine) { Action = one.Name, Reference = Reference(one.Value.AsString() ?? "") });

    /// <summary>Adds the digest algorithm to an ID, which Podman omits in some responses.</summary>
    private static string Reference(string removed) => removed.Length == IdDigits && removed.All(char.IsAsciiHexDigitLower) ? Algorithm + removed : removed;

    private static bool IsDigest(string reference) => reference.Contains('@', StringComparison.Ordinal);

    /// <summary>
    /// Returns the platforms of a multi-platform image in the containerd image store; platforms that are only in the registry are not
    /// included.
    /// </summary>
    private static DockerStringList? Manifests(this JsonElement json) =>
        json.GetList("Manifests", manifest => manifest) is { Count: > 0 } manifests
            ? new(
            [
                .. manifests.Where(manifest => manifest.GetStringOrNull("Kind") == "image" && manifest.GetBooleanOrFalse("Available"))
                    .Select(manifest => manifest.GetObjectOrNull("ImageData")?.GetObjectOrNull("Platform")?.ToPlatform())
                    .OfType<string>()
                    .Distinct(),
            ])
            : null;

    private static string? Platform(string? system, string? architecture, string? variant) => system is null || architecture is null
        ? null
        : string.Join('/', ((string?[])[system, architecture, variant]).OfType<string>());

    private static DockerImage Make(JsonElement json, EngineEndpoint engine, bool podman, DateTime? created, string? parent, DockerLabels labels)
    {
        string id = json.GetRequiredString("Id");
        string[] references = WithoutPlaceholders(json.GetStrings("RepoTags"));
        // In the containerd image store, RepoTags also contains references by digest.
        DockerStringList named = new([.. references.Where(reference => !IsDigest(reference))]);
        return new DockerImage(engine)
        {
            Id = id,
            Name = named.FirstOrDefault() ?? (id.Length > ShortIdEnd ? id[Algorithm.Length..ShortIdEnd] : id),
            Tags = named,
            Digests = new DockerStringList([.. WithoutPlaceholders(json.GetStrings("RepoDigests")).Union(references.Where(IsDigest))]),
            Created = created,
            Size = json.GetInt64OrNull("Size") ?? 0,
            ParentId = parent,
            Platforms = json.ToPlatforms(),
            Labels = labels,
            HasShortNames = podman,
        };
    }

    private static string[] WithoutPlaceholders(DockerStringList names) => [.. names.Where(name => !name.Contains(None, StringComparison.Ordinal))];
}
