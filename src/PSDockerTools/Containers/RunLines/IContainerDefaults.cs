using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>What containers have without being told.</summary>
internal interface IContainerDefaults
{
    /// <summary>What containers of an image have from the image.</summary>
    Task<DockerContainerConfig> GetAsync(string image, CancellationToken cancel);
}

/// <summary>How an engine is asked for it.</summary>
internal static class ContainerDefaultsOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainerDefaults ContainerDefaults => engine.Client<IContainerDefaults>();
    }
}
