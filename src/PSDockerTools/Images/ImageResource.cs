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
/// Images, each of which has any number of names. Names are compared as docker reads them: alpine, library/alpine and docker.io/library/alpine
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

    /// <summary>The images of a list that a reference selects, each called by the reference that matched. A name without a tag selects all tags.</summary>
    public override IReadOnlyList<DockerImage> Among(Reference<DockerImage> reference, IReadOnlyList<DockerImage> all)
    {
        if (reference.IsPattern) { return [.. all.SelectMany(image => Fitting(image, reference).Take(1).Select(image.Named))]; }
        return ImageName.TryParse(reference.Text, out ImageName? name) && Named(all, name) is { Count: > 0 } named ? named : ById(reference, all);
    }

    /// <summary>What to act on: a name without a tag means latest to the engine.</summary>
    public override IReadOnlyList<DockerImage> Exactly(Reference<DockerImage> reference, IReadOnlyList<DockerImage> all)
    {
        if (reference.IsPattern) { return Among(reference, all); }
        return ImageName.TryParse(reference.Text, out ImageName? name) && Named(all, name.WithDefaultTag()) is { Count: > 0 } named ? named : ById(reference, all);
    }

    /// <summary>
    /// The references of an image that a wildcard matches: its tags, with and without the tag itself, and its digests where the wildcard has an @.
    /// The longer spellings docker.io/library/alpine and library/alpine are matched only by a wildcard that begins so, since d* does not mean
    /// every image of Docker Hub.
    /// </summary>
    public static IEnumerable<string> Fitting(DockerImage image, Reference<DockerImage> reference) =>
        (reference.Text.Contains('@', StringComparison.Ordinal) ? image.Digests : image.Tags).Where(one => Spellings(one, reference.Text).Any(reference.Fits));

    public override string Describe(DockerImage one) => ImageMessages.Describe(one);

    public override IEnumerable<Completion> Suggest(IReadOnlyList<DockerImage> all, string command) =>
        all.SelectMany(image => image.Tags, (image, tag) => new Completion(tag, $"{HumanText.Size(image.Size)}, {HumanText.Ago(image.Created)}"))
            .OrderBy(one => one.Text, StringComparer.OrdinalIgnoreCase);

    private static IReadOnlyList<DockerImage> Named(IReadOnlyList<DockerImage> all, ImageName name) =>
        [.. all.SelectMany(image => (image.ReferenceFor(name.WithDefaultTag()) ?? image.ReferenceFor(name)) is string one ? (DockerImage[])[image.Named(one)] : [])];

    private IReadOnlyList<DockerImage> ById(Reference<DockerImage> reference, IReadOnlyList<DockerImage> all) => Selection.ByIdPrefix(reference, all, this);

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
