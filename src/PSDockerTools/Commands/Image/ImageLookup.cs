using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Binding;
using PSDockerTools.Engine;

namespace PSDockerTools.Commands;

/// <summary>Finds the images that a reference means. A wildcard is held against <c>name:tag</c> and against the name alone.</summary>
internal static class ImageLookup
{
    public static async Task<IReadOnlyList<DockerImage>> FindAsync(this IImages images, ImageReference reference, CancellationToken cancel)
    {
        try
        {
            if (!reference.IsPattern) { return [await images.GetAsync(reference.Text, cancel)]; }
        }
        catch (DockerException e) when (e.Kind == DockerErrorKind.Ambiguous) { } // the list tells which ones
        return reference.Among(await images.ListAsync(ImageQuery.Everything, cancel));
    }

    /// <summary>Those of a list that a reference means, each called by the name that fitted.</summary>
    public static IReadOnlyList<DockerImage> Among(this ImageReference reference, IReadOnlyList<DockerImage> all) =>
    [
        .. Selection.Pick(reference, all, image => image.Tags.SelectMany(Names), image => image.Id)
            .Select(image => image.Tags.FirstOrDefault(reference.FitsTag) is string fitting ? image.Named(fitting) : image),
    ];

    /// <summary>Whether it means this name, with its tag or without.</summary>
    public static bool FitsTag(this ImageReference reference, string tag) => Names(tag).Any(reference.Fits);

    private static IEnumerable<string> Names(string tag)
    {
        yield return tag;
        int colon = tag.LastIndexOf(':');
        if (colon > tag.LastIndexOf('/')) { yield return tag[..colon]; }
    }
}
