using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Images;

/// <summary>
/// Finds the reference of an image that matches a name. Both are compared in normalized form: <c>alpine</c>, <c>docker.io/library/alpine</c> and
/// <c>index.docker.io/library/alpine:latest</c> are the same, regardless of the form that the engine lists.
/// </summary>
internal static class ImageNaming
{
    private static readonly string[] s_hubs = [ImageName.Hub + "/", ImageName.OldHub + "/"];

    /// <summary>Returns an image that the engine found by a name or ID, named by the requested reference.</summary>
    public static DockerImage Called(this DockerImage image, string asked)
    {
        if (!ImageName.TryParse(asked, out ImageName? name)) { return image; }
        return image.ReferenceFor(asked) is string reference ? image.Named(reference)
            : name.Digest is not null ? image.Named($"{name.Repository}@{name.Digest}") // the digest may be missing in the engine's list
            : image;
    }

    /// <summary>The tag or digest reference of an image that a text selects in the engine; null if the image has none.</summary>
    public static string? ReferenceFor(this DockerImage image, string asked) => !ImageName.TryParse(asked, out ImageName? name) ? null
        : (image.HasShortNames && name.AtLocalhost(asked) is ImageName local ? image.ReferenceFor(local.WithDefaultTag()) : null)
            ?? image.ReferenceFor(name.WithDefaultTag());

    /// <summary>
    /// Converts a name without a registry to the name of a locally built image of Podman (localhost/); null if the name has a registry.
    /// </summary>
    public static ImageName? AtLocalhost(this ImageName name, string asked) =>
        name.Domain == ImageName.Hub && !s_hubs.Any(hub => asked.StartsWith(hub, StringComparison.Ordinal))
        && ImageName.TryParse(ImageName.Localhost + asked, out ImageName? local)
            ? local
            : null;

    /// <summary>
    /// The tag or digest reference of an image that a name selects; null if the image has none. A digest takes precedence over a tag, as in docker. A
    /// name without tag and digest selects every tag of its repository.
    /// </summary>
    public static string? ReferenceFor(this DockerImage image, ImageName name)
    {
        string repository = name.Repository[(name.Repository.LastIndexOf('/') + 1)..];
        IEnumerable<string> all = name.Digest is null ? image.Tags : image.Digests;
        return all.FirstOrDefault(one =>
            one.Contains(repository, StringComparison.Ordinal) // parsing is slow, and most references are of other images
            && ImageName.TryParse(one, out ImageName? reference)
            && reference.IsSameRepository(name)
            && (name.Digest is null ? name.Tag is null || reference.Tag == name.Tag : reference.Digest == name.Digest));
    }
}
