using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>The defaults of containers.</summary>
internal interface IContainerDefaults
{
    /// <summary>Returns the configuration that an image provides for its containers.</summary>
    Task<DockerContainerConfig> GetAsync(string image, CancellationToken cancel);
}

/// <summary>Adds the <c>ContainerDefaults</c> property to an engine.</summary>
internal static class ContainerDefaultsOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainerDefaults ContainerDefaults => engine.Client<IContainerDefaults>();
    }
}
