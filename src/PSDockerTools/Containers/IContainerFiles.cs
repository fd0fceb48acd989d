using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>The files of the containers of an engine.</summary>
internal interface IContainerFiles
{
    /// <summary>Returns the files and folders that differ between a container and its image.</summary>
    Task<IReadOnlyList<DockerFileChange>> ListChangesAsync(DockerContainer container, CancellationToken cancel);

    /// <summary>
    /// Writes a file into a container, readable only by its owner root; missing folders are created. The container need not be running.
    /// </summary>
    Task WriteAsync(string container, string path, byte[] content, CancellationToken cancel);
}

/// <summary>Adds the <c>ContainerFiles</c> property to an engine.</summary>
internal static class ContainerFilesOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainerFiles ContainerFiles => engine.Client<IContainerFiles>();
    }
}
