using System;
using System.Collections.Generic;
using System.Linq;
using Docker.DotNet.Models;

namespace PSDockerTools.Engine.Mapping;

/// <summary>Makes our images of the library's.</summary>
internal static class ImageMapping
{
    private const string None = "<none>";
    private const int ShortIdEnd = 19; // of sha256:0123456789ab

    public static DockerImage ToImage(this ImagesListResponse image, EngineReference engine) =>
        Make(engine, image.ID, image.RepoTags, image.RepoDigests, image.Created, image.Size, image.ParentID, image.Labels);

    public static DockerImage ToImage(this ImageInspectResponse image, EngineReference engine) =>
        Make(engine, image.ID, image.RepoTags, image.RepoDigests, image.Created ?? default, image.Size, null, image.Config?.Labels);

    public static IEnumerable<DockerImageRemoval> ToRemovals(this IEnumerable<IDictionary<string, string>> removals, EngineReference engine) =>
        removals.SelectMany(one => one).Select(one => new DockerImageRemoval(engine) { Action = one.Key, Reference = one.Value });

    private static DockerImage Make(
        EngineReference engine, string id, IList<string>? tags, IList<string>? digests, DateTime created, long size, string? parent, IDictionary<string, string>? labels)
    {
        string[] named = [.. (tags ?? []).Where(tag => !tag.Contains(None, StringComparison.Ordinal))];
        return new DockerImage(engine)
        {
            Id = id,
            Name = named.FirstOrDefault() ?? (id.Length > ShortIdEnd ? id["sha256:".Length..ShortIdEnd] : id),
            Tags = new DockerStringList(named),
            Digests = new DockerStringList([.. (digests ?? []).Where(digest => !digest.Contains(None, StringComparison.Ordinal))]),
            Created = created.ToLocalTime(),
            Size = size,
            ParentId = string.IsNullOrEmpty(parent) ? null : parent,
            Labels = new DockerLabels(labels ?? new Dictionary<string, string>()),
        };
    }
}
