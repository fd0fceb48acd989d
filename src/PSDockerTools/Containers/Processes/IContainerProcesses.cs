using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>The processes of the containers of an engine.</summary>
internal interface IContainerProcesses
{
    /// <summary>Returns the processes of a container.</summary>
    /// <param name="container">The container, which must be running.</param>
    /// <param name="arguments">The options of <c>ps</c> on the engine's host; null for the engine's default.</param>
    /// <param name="cancel">The token that cancels the request.</param>
    Task<IReadOnlyList<DockerProcess>> ListAsync(DockerContainer container, string? arguments, CancellationToken cancel);
}

/// <summary>Adds the <c>ContainerProcesses</c> property to an engine.</summary>
internal static class ContainerProcessesOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainerProcesses ContainerProcesses => engine.Client<IContainerProcesses>();
    }
}
