using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>The resource usage of an engine's containers.</summary>
internal interface IContainerStats
{
    /// <summary>Returns one reading, which takes the engine one to two seconds. A container that is not running has a reading of zeros.</summary>
    Task<DockerContainerStats> MeasureAsync(string container, CancellationToken cancel);

    /// <summary>
    /// Returns one reading per second while the container is running. A reading that is not consumed in time is replaced by a newer one.
    /// </summary>
    IAsyncEnumerable<DockerContainerStats> FollowAsync(string container, CancellationToken cancel);
}

/// <summary>Adds the <c>ContainerStats</c> property to an engine.</summary>
internal static class ContainerStatsOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainerStats ContainerStats => engine.Client<IContainerStats>();
    }
}
