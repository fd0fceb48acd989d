using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>The lifecycle events of an engine's containers.</summary>
internal interface IContainerLifecycle
{
    /// <summary>Returns the events as they occur.</summary>
    /// <param name="since">The time of the earliest event.</param>
    /// <param name="filter">The engine's filters: an event must match one value of each key.</param>
    /// <param name="cancel">The token that ends the stream.</param>
    IAsyncEnumerable<ContainerLifecycleEvent> FollowAsync(DateTimeOffset since, IReadOnlyDictionary<string, string[]> filter, CancellationToken cancel);

    /// <summary>
    /// Returns the time of the engine's clock, which can differ from the local clock if the engine is remote or in a virtual machine.
    /// </summary>
    Task<DateTimeOffset> GetTimeAsync(CancellationToken cancel);
}

/// <summary>Adds the <c>Lifecycle</c> property to an engine.</summary>
internal static class ContainerLifecycleOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainerLifecycle Lifecycle => engine.Client<IContainerLifecycle>();
    }
}

/// <summary>A lifecycle event of a container.</summary>
/// <param name="Id">The container's full ID.</param>
/// <param name="Name">The container's name.</param>
/// <param name="Action">The engine's name of the action: start, die, destroy.</param>
internal sealed record ContainerLifecycleEvent(string Id, string Name, string Action);
