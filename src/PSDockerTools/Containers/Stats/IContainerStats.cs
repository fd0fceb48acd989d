using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>What the containers of an engine use.</summary>
internal interface IContainerStats
{
    /// <summary>What a container uses; takes the second or two that the engine measures. One that does not run uses nothing.</summary>
    Task<DockerContainerStats> MeasureAsync(string container, CancellationToken cancel);

    /// <summary>What a container uses, every second, for as long as it runs. What the engine has ready when nobody reads is lost in favour of newer.</summary>
    IAsyncEnumerable<DockerContainerStats> FollowAsync(string container, CancellationToken cancel);
}

/// <summary>How an engine is asked for it.</summary>
internal static class ContainerStatsOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainerStats ContainerStats => engine.Client<IContainerStats>();
    }
}
