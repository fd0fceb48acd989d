using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Errors;
using PSDockerTools.Formatting;
using PSDockerTools.Resources;

namespace PSDockerTools.Images;

/// <summary>
/// Images, each of which has any number of names. Names are compared in docker's normalized form: alpine, library/alpine and docker.io/library/alpine
/// are the same repository.
/// </summary>
internal sealed class ImageResource : Resource<DockerImage>
{
    private const string Hub = "docker.io/";
    private const string OldHub = "index.docker.io/";
    private const string Official = "library/";

    public override string Noun => "image";

    public override string NamedBy => "a reference like alpine:3.20, an ID prefix";

    public override string NameOf(DockerImage one) => one.Name;

    public override string IdOf(DockerImage one) => one.Id;

    public override ErrorText NotFound(string name, string engine) => ImageMessages.ImageNotFound(name, engine);

    public override Task<IReadOnlyList<DockerImage>> ListAsync(
        IDockerEngine engine, IReadOnlyDictionary<string, string[]> filters, CancellationToken cancel) =>
        engine.Images.ListAsync(new ImageQuery(All: false, filters), cancel);

    public override Task<DockerImage> GetAsync(IDockerEngine engine, string name, CancellationToken cancel) => engine.Images.GetAsync(name, cancel);

    /// <summary>
    /// Returns the images of a list that a reference selects, each named by the reference that matched. A name without a tag selects all tags.
    /// </summary>
    public override IReadOnlyList<DockerImage> Among(Reference<DockerImage> reference, IReadOnlyList<DockerImage> all)
    {
        if (reference.IsPattern) { return [.. all.SelectMany(image => Fitting(image, reference).Take(1).Select(image.Named))]; }
        return Named(all, reference, name => name) ?? ById(reference, all);
    }

    /// <summary>Returns the targets of an action: as in the engine, a name without a tag selects the tag latest.</summary>
    public override IReadOnlyList<DockerImage> Exactly(Reference<DockerImage> reference, IReadOnlyList<DockerImage> all)
    {
        if (reference.IsPattern) { return Among(reference, all); }
        return Named(all, reference, name => name.WithDefaultTag()) ?? ById(reference, all);
    }

    /// <summary>
    /// The references of an image that a wildcard matches: its tags, with and without the tag itself, and its digests if the wildcard contains an @.
    /// The long forms docker.io/library/alpine and library/alpine match only a wildcard that begins with docker.io/ or library/, because d* does not
    /// select every image of Docker Hub. An image that Podman has built is named localhost/app, and also matches without localhost/.
    /// </summary>
    public static IEnumerable<string> Fitting(DockerImage image, Reference<DockerImage> reference) =>
        (reference.Text.Contains('@', StringComparison.Ordinal) ? image.Digests : image.Tags).Where(one => Spellings(one, reference.Text, image.HasShortNames).Any(reference.Fits));

    public override string Describe(DockerImage one) => ImageMessages.Describe(one);

    public override IEnumerable<Completion> Suggest(IReadOnlyList<DockerImage> all, string command) =>
        all.SelectMany(image => image.Tags, (image, tag) => Suggestion(tag, image.HasShortNames, $"{HumanText.Size(image.Size)}, {HumanText.Ago(image.Created)}"))
            .OrderBy(one => one.Text, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The suggestion for a tag in docker's short form, although Podman includes the registry in the name; the full name is completed, too.
    /// </summary>
    private static Completion Suggestion(string tag, bool shortNames, string toolTip)
    {
        if (!ImageName.TryParse(tag, out ImageName? name)) { return new Completion(tag, toolTip); }
        string other = name.Domain == ImageName.Hub ? $"{name.Domain}/{name.Path}:{name.Tag}"
            : shortNames && name.Repository.StartsWith(ImageName.Localhost, StringComparison.Ordinal) ? $"{name.Path}:{name.Tag}"
            : tag;
        return new Completion(name.ToString(), toolTip) { Other = other };
    }

    /// <summary>Returns the images with a name, Podman's own images before those of Docker Hub; null if no image has the name.</summary>
    private static IReadOnlyList<DockerImage>? Named(IReadOnlyList<DockerImage> all, Reference<DockerImage> reference, Func<ImageName, ImageName> complete)
    {
        if (!ImageName.TryParse(reference.Text, out ImageName? name)) { return null; }
        IReadOnlyList<DockerImage> local = name.AtLocalhost(reference.Text) is ImageName here ? Named([.. all.Where(image => image.HasShortNames)], complete(here)) : [];
        return local.Count > 0 ? local : Named(all, complete(name)) is { Count: > 0 } named ? named : null;
    }

    private static IReadOnlyList<DockerImage> Named(IReadOnlyList<DockerImage> all, ImageName name) =>
        [.. all.SelectMany(image => (image.ReferenceFor(name.WithDefaultTag()) ?? image.ReferenceFor(name)) is string one ? (DockerImage[])[image.Named(one)] : [])];

    private IReadOnlyList<DockerImage> ById(Reference<DockerImage> reference, IReadOnlyList<DockerImage> all) => Selection.ByIdPrefix(reference, all, this);

    private static IEnumerable<string> Spellings(string reference, string pattern, bool shortNames)
    {
        if (!ImageName.TryParse(reference, out ImageName? name)) { return [reference]; }
        List<string> repositories = [name.Repository];
        if (name.Domain == "docker.io")
        {
            if (Begins(OldHub)) { repositories.AddRange([OldHub + name.Path, OldHub + name.Repository]); }
            if (Begins(Hub)) { repositories.AddRange([Hub + name.Path, Hub + name.Repository]); }
            if (Begins(Official)) { repositories.Add(name.Path); }
        }
        if (shortNames && name.Repository.StartsWith(ImageName.Localhost, StringComparison.Ordinal)) { repositories.Add(name.Path); }
        string rest = name.Digest is null ? ":" + name.Tag : "@" + name.Digest;
        return repositories.SelectMany(repository => (string[])[repository, repository + rest]).Append(reference);

        bool Begins(string prefix) => pattern.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
    }
}
