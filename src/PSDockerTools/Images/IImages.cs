using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Images;

/// <summary>The images of an engine.</summary>
internal interface IImages
{
    /// <summary>All images but the layers in between (or those too).</summary>
    Task<IReadOnlyList<DockerImage>> ListAsync(ImageQuery query, CancellationToken cancel);

    /// <summary>One image by reference, id, or an unambiguous beginning of its id; its name is the reference that was asked for.</summary>
    Task<DockerImage> GetAsync(string image, CancellationToken cancel);

    /// <summary>The same images with their platforms, where the list does not have them; those are inspected, over a few connections.</summary>
    Task<IReadOnlyList<DockerImage>> WithPlatformsAsync(IReadOnlyList<DockerImage> listed, CancellationToken cancel);

    Task<IReadOnlyList<DockerImageRemoval>> RemoveAsync(string image, bool force, bool keepParents, CancellationToken cancel);

    /// <summary>Pulls from the image's registry. An error in the answer's stream is thrown.</summary>
    /// <param name="image">The image.</param>
    /// <param name="platform">Its platform; null for the engine's choice.</param>
    /// <param name="login">The credentials for its registry; null for none.</param>
    /// <param name="cancel">Ends the pull.</param>
    IAsyncEnumerable<TransferStatus> PullAsync(ImageName image, string? platform, RegistryLogin? login, CancellationToken cancel);
}

/// <summary>How an engine is asked for it.</summary>
internal static class ImagesOfEngine
{
    extension(IDockerEngine engine)
    {
        public IImages Images => engine.Client<IImages>();
    }
}

/// <summary>Which images.</summary>
/// <param name="All">The layers in between, too.</param>
/// <param name="Filter">The engine's own filters.</param>
internal sealed record ImageQuery(bool All, IReadOnlyDictionary<string, string[]> Filter)
{
    public static ImageQuery Everything { get; } = new(false, Filters.None);
}

/// <summary>How far a pull or push is.</summary>
/// <param name="Layer">The layer's short id; null where the words are about the whole.</param>
/// <param name="Status">The engine's words: Downloading, Extracting, Pull complete.</param>
/// <param name="Current">Bytes so far; null where it does not count.</param>
/// <param name="Total">Bytes in all; null where it does not know.</param>
internal sealed record TransferStatus(string? Layer, string Status, long? Current, long? Total);
