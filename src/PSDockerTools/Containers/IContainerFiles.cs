using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>The files of the containers of an engine.</summary>
internal interface IContainerFiles
{
    /// <summary>Where a container differs from its image.</summary>
    Task<IReadOnlyList<DockerFileChange>> ListChangesAsync(DockerContainer container, CancellationToken cancel);

    /// <summary>Puts a file into a container, for its owner root alone; folders that are not there are made. It need not run.</summary>
    Task WriteAsync(string container, string path, byte[] content, CancellationToken cancel);
}

/// <summary>How an engine is asked for it.</summary>
internal static class ContainerFilesOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainerFiles ContainerFiles => engine.Client<IContainerFiles>();
    }
}
