using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>The processes of the containers of an engine.</summary>
internal interface IContainerProcesses
{
    /// <summary>The processes of a container.</summary>
    /// <param name="container">The container, which must run.</param>
    /// <param name="arguments">Options of the engine's ps; null for the engine's own.</param>
    /// <param name="cancel">Ends the asking.</param>
    Task<IReadOnlyList<DockerProcess>> ListAsync(DockerContainer container, string? arguments, CancellationToken cancel);
}

/// <summary>How an engine is asked for it.</summary>
internal static class ContainerProcessesOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainerProcesses ContainerProcesses => engine.Client<IContainerProcesses>();
    }
}
