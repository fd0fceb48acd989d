using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Containers;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Json;

namespace PSDockerTools.Engine.Api;

/// <summary>Reads the default settings that an engine applies to containers of an image.</summary>
internal sealed class ContainerDefaults(EngineClient client) : IContainerDefaults
{
    public Task<DockerContainerConfig> GetAsync(string image, CancellationToken cancel) =>
        client.GetAsync($"images/{client.ImageSegment(image)}/json", json => (json.GetObjectOrNull("Config") ?? json).ToConfig(), cancel);
}
