using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Json;
using PSDockerTools.Images;

namespace PSDockerTools.Engine.Api;

/// <summary>The images of an engine.</summary>
internal sealed class Images(EngineClient client) : IImages
{
    private const int AtOnce = 16; // parallel inspections

    /// <summary>The header value for no credentials: <c>{}</c> in URL-safe base64.</summary>
    private static readonly string s_anonymous = Convert.ToBase64String("{}"u8);

    /// <summary>
    /// The storage drivers of the older image store, in which an inspection returns the same size as the list; overlay is Podman's driver.
    /// </summary>
    private static readonly string[] s_graphDrivers = ["overlay2", "overlay", "vfs", "btrfs", "zfs", "fuse-overlayfs", "aufs", "devicemapper", "windowsfilter"];

    public async Task<IReadOnlyList<DockerImage>> ListAsync(ImageQuery query, CancellationToken cancel)
    {
        string path = Query.Of("images/json", ("all", query.All ? true : null), ("filters", FilterWords.TextOf(query.Filter)), ("manifests", true));
        bool podman = await client.IsPodmanAsync(cancel);
        return await client.GetListAsync(path, image => image.ToListedImage(client.Engine, podman), cancel);
    }

    public async Task<DockerImage> GetAsync(string image, CancellationToken cancel)
    {
        bool podman = await client.IsPodmanAsync(cancel);
        try
        {
            (DockerImage found, bool isListed) = await client.GetAsync(
                Inspection(image), json => (json.ToInspectedImage(client.Engine, podman), HasSizeOfList(json)), cancel);
            found = found.Called(image);
            return isListed ? found : found.Sized(await ListedSizeAsync(found, cancel) ?? found.Size);
        }
        catch (DockerException e) when (e.Kind == DockerErrorKind.Invalid && !ImageName.TryParse(image, out _))
        {
            throw Translate.Missing(client.Engine, "image", image, e);
        }
    }

    public async Task<IReadOnlyList<DockerImage>> WithPlatformsAsync(IReadOnlyList<DockerImage> listed, CancellationToken cancel)
    {
        DockerImage[] unknown = [.. listed.Where(image => image.Platforms is null)];
        if (unknown.Length == 0) { return listed; }
        ConcurrentDictionary<DockerImage, DockerStringList?> platforms = [];
        ParallelOptions options = new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(unknown, options, async (image, limited) => platforms[image] = await PlatformsAsync(image, limited));
        return [.. listed.Select(image => platforms.TryGetValue(image, out DockerStringList? found) ? image.On(found) : image)];
    }

    /// <summary>Returns the platforms of an image; null if the image was removed since it was listed.</summary>
    private async Task<DockerStringList?> PlatformsAsync(DockerImage image, CancellationToken cancel)
    {
        try { return await client.GetAsync(Inspection(image.Id), json => json.ToPlatforms(), cancel); }
        catch (DockerException e) when (e.Kind == DockerErrorKind.NotFound) { return null; }
    }

    private string Inspection(string image) => Query.Of($"images/{client.ImageSegment(image)}/json", ("manifests", true));

    public async Task<IReadOnlyList<DockerImageRemoval>> RemoveAsync(string image, bool force, bool keepParents, CancellationToken cancel)
    {
        string path = Query.Of($"images/{client.ImageSegment(image)}", ("force", force ? true : null), ("noprune", keepParents ? true : null));
        return await client.DeleteJsonAsync<IReadOnlyList<DockerImageRemoval>>(path, list => [.. list.ToRemovals(client.Engine)], cancel);
    }

    public async IAsyncEnumerable<TransferStatus> PullAsync(
        ImageName image, string? platform, RegistryLogin? login, [EnumeratorCancellation] CancellationToken cancel)
    {
        string path = Query.Of(
            "images/create", ("fromImage", image.Repository), ("tag", image.Digest ?? image.Tag ?? "latest"), ("platform", platform));
        HttpResponseMessage response;
        try
        {
            string credentials = login?.ToHeader() ?? s_anonymous;
            response = await client.SendAsync(
                client.Connections.Http, HttpMethod.Post, path, null, request => request.Headers.Add("X-Registry-Auth", credentials), cancel);
        }
        catch (DockerException e) { throw RegistryRefusal.Of(e); }
        await foreach (JsonElement message in client.ReadJsonAsync(response, cancel))
        {
            if (StreamMessage.Error(message) is string error) { throw RegistryRefusal.Of(Translate.Streamed(client.Engine, error)); }
            if (StreamMessage.Transfer(message) is TransferStatus status) { yield return status; }
        }
    }

    private static bool HasSizeOfList(JsonElement inspection) =>
        inspection.GetObjectOrNull("Descriptor") is null && (inspection.GetObjectOrNull("GraphDriver")?.GetStringOrNull("Name") is not string driver || s_graphDrivers.Contains(driver));

    /// <summary>
    /// Returns an image's size from the list, which is its disk usage. In the containerd image store, an inspection returns the size of the
    /// compressed content, and the list that of the compressed and the unpacked content.
    /// </summary>
    private async Task<long?> ListedSizeAsync(DockerImage image, CancellationToken cancel)
    {
        (string, IEnumerable<string>?) filter = image.Tags.Count > 0 ? ("reference", [image.Tags[0]]) : ("dangling", ["true"]);
        return (await ListAsync(new ImageQuery(All: true, Filters.Of(filter)), cancel)).FirstOrDefault(one => one.Id == image.Id)?.Size;
    }
}
