using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Engines;

namespace PSDockerTools.Containers;

/// <summary>Requests the defaults of each image and of each engine only once.</summary>
internal sealed class ContainerOrigins
{
    private readonly ConcurrentDictionary<(string Engine, string Image), Task<DockerContainerConfig?>> _images = new();
    private readonly ConcurrentDictionary<string, Task<DockerInfo>> _engines = new();

    public async Task<ContainerOrigin> OfAsync(IDockerEngine engine, DockerContainer container, CancellationToken cancel)
    {
        string endpoint = engine.Endpoint.Uri.ToString();
        Task<DockerInfo> info = _engines.GetOrAdd(endpoint, _ => engine.Daemon.GetInfoAsync(cancel));
        DockerContainerConfig? image = await _images.GetOrAdd((endpoint, container.ImageId), _ => FindAsync(engine, container.ImageId, cancel));
        return new ContainerOrigin(image, await info);
    }

    private static async Task<DockerContainerConfig?> FindAsync(IDockerEngine engine, string image, CancellationToken cancel)
    {
        try { return await engine.ContainerDefaults.GetAsync(image, cancel); }
        catch (DockerException e) when (e.Kind == DockerErrorKind.NotFound) { return null; }
    }
}
