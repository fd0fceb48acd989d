using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Images;

/// <summary>The image operations of an engine.</summary>
internal interface IImages
{
    /// <summary>Lists the images, without or with intermediate images.</summary>
    Task<IReadOnlyList<DockerImage>> ListAsync(ImageQuery query, CancellationToken cancel);

    /// <summary>Gets an image by reference, ID or unambiguous ID prefix; its name is the requested reference.</summary>
    Task<DockerImage> GetAsync(string image, CancellationToken cancel);

    /// <summary>Returns the images with their platforms. Images whose platforms are not in the list are inspected, over a few connections.</summary>
    Task<IReadOnlyList<DockerImage>> WithPlatformsAsync(IReadOnlyList<DockerImage> listed, CancellationToken cancel);

    Task<IReadOnlyList<DockerImageRemoval>> RemoveAsync(string image, bool force, bool keepParents, CancellationToken cancel);

    /// <summary>Pulls an image from its registry. An error in the response stream is thrown as an exception.</summary>
    /// <param name="image">The image.</param>
    /// <param name="platform">The platform; null for the engine's default.</param>
    /// <param name="login">The credentials for the registry; null for an anonymous pull.</param>
    /// <param name="cancel">Cancels the pull.</param>
    IAsyncEnumerable<TransferStatus> PullAsync(ImageName image, string? platform, RegistryLogin? login, CancellationToken cancel);
}

/// <summary>The extension that returns the image operations of an engine.</summary>
internal static class ImagesOfEngine
{
    extension(IDockerEngine engine)
    {
        public IImages Images => engine.Client<IImages>();
    }
}

/// <summary>A query for images.</summary>
/// <param name="All">True to include intermediate images.</param>
/// <param name="Filter">The filters that the engine applies.</param>
internal sealed record ImageQuery(bool All, IReadOnlyDictionary<string, string[]> Filter)
{
    public static ImageQuery Everything { get; } = new(false, Filters.None);
}

/// <summary>The progress of a pull or push.</summary>
/// <param name="Layer">The short ID of the layer; null for a status of the whole image.</param>
/// <param name="Status">The engine's status text: Downloading, Extracting, Pull complete.</param>
/// <param name="Current">The number of bytes that were transferred; null if the status has none.</param>
/// <param name="Total">The total number of bytes; null if it is unknown.</param>
internal sealed record TransferStatus(string? Layer, string Status, long? Current, long? Total);
