using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>What happens to the containers of an engine.</summary>
internal interface IContainerLifecycle
{
    /// <summary>What happens, as it comes.</summary>
    /// <param name="since">Nothing before.</param>
    /// <param name="filter">The engine's own filters: any of the values of a key, all of the keys.</param>
    /// <param name="cancel">Ends the reading.</param>
    IAsyncEnumerable<ContainerLifecycleEvent> FollowAsync(DateTimeOffset since, IReadOnlyDictionary<string, string[]> filter, CancellationToken cancel);

    /// <summary>What the engine's clock says, which over a network or in a virtual machine may be another than ours.</summary>
    Task<DateTimeOffset> GetTimeAsync(CancellationToken cancel);
}

/// <summary>How an engine is asked for it.</summary>
internal static class ContainerLifecycleOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainerLifecycle Lifecycle => engine.Client<IContainerLifecycle>();
    }
}

/// <summary>Something that happened to a container.</summary>
/// <param name="Id">Its full ID.</param>
/// <param name="Name">Its name.</param>
/// <param name="Action">The engine's word: start, die, destroy.</param>
internal sealed record ContainerLifecycleEvent(string Id, string Name, string Action);
