using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Cmdlets;

namespace PSDockerTools.Images;

/// <summary>Finds the images that a reference means.</summary>
internal static class ImageLookup
{
    private const string Hub = "docker.io/";
    private const string OldHub = "index.docker.io/";
    private const string Official = "library/";

    public static async Task<IReadOnlyList<DockerImage>> FindAsync(this IImages images, ImageReference reference, CancellationToken cancel)
    {
        try
        {
            if (!reference.IsPattern) { return [await images.GetAsync(reference.Text, cancel)]; }
        }
        catch (DockerException e) when (e.Kind == DockerErrorKind.Ambiguous) { } // the list has the candidates
        IReadOnlyList<DockerImage> all = await images.ListAsync(ImageQuery.Everything, cancel);
        return reference.IsPattern ? reference.Among(all) : reference.Exactly(all);
    }

    /// <summary>The images of a list that a reference selects, each called by the reference that matched. A name without a tag selects all tags.</summary>
    public static IReadOnlyList<DockerImage> Among(this ImageReference reference, IReadOnlyList<DockerImage> all)
    {
        if (reference.IsPattern) { return [.. all.SelectMany(image => image.Fitting(reference).Take(1).Select(image.Named))]; }
        return ImageName.TryParse(reference.Text, out ImageName? name) && Named(all, name) is { Count: > 0 } named ? named : ById(reference, all);
    }

    /// <summary>The image of a list that a literal reference means to the engine: a name without a tag means latest. Nothing where there is none.</summary>
    public static IReadOnlyList<DockerImage> Exactly(this ImageReference reference, IReadOnlyList<DockerImage> all) =>
        ImageName.TryParse(reference.Text, out ImageName? name) && Named(all, name.WithDefaultTag()) is { Count: > 0 } named ? named : ById(reference, all);

    /// <summary>
    /// The references of an image that a wildcard matches: its tags, with and without the tag itself, and its digests where the wildcard has an @.
    /// The longer spellings docker.io/library/alpine and library/alpine are matched only by a wildcard that begins so, since d* does not mean
    /// every image of Docker Hub.
    /// </summary>
    public static IEnumerable<string> Fitting(this DockerImage image, ImageReference reference) =>
        (reference.Text.Contains('@', StringComparison.Ordinal) ? image.Digests : image.Tags).Where(one => Spellings(one, reference.Text).Any(reference.Fits));

    private static IReadOnlyList<DockerImage> Named(IReadOnlyList<DockerImage> all, ImageName name) =>
        [.. all.SelectMany(image => (image.ReferenceFor(name.WithDefaultTag()) ?? image.ReferenceFor(name)) is string one ? (DockerImage[])[image.Named(one)] : [])];

    private static IReadOnlyList<DockerImage> ById(ImageReference reference, IReadOnlyList<DockerImage> all) =>
        Selection.ByIdPrefix(reference, all, image => image.Id);

    private static IEnumerable<string> Spellings(string reference, string pattern)
    {
        if (!ImageName.TryParse(reference, out ImageName? name)) { return [reference]; }
        List<string> repositories = [name.Repository];
        if (name.Domain == "docker.io")
        {
            if (Begins(OldHub)) { repositories.AddRange([OldHub + name.Path, OldHub + name.Repository]); }
            if (Begins(Hub)) { repositories.AddRange([Hub + name.Path, Hub + name.Repository]); }
            if (Begins(Official)) { repositories.Add(name.Path); }
        }
        string rest = name.Digest is null ? ":" + name.Tag : "@" + name.Digest;
        return repositories.SelectMany(repository => (string[])[repository, repository + rest]).Append(reference);

        bool Begins(string prefix) => pattern.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
    }
}
