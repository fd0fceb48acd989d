using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Containers;
using PSDockerTools.Events;

namespace PSDockerTools.Engine.Api;

/// <summary>Reports the state changes of containers, based on the engine's events.</summary>
internal sealed class ContainerLifecycle(IEvents events) : IContainerLifecycle
{
    public async IAsyncEnumerable<ContainerLifecycleEvent> FollowAsync(
        DateTimeOffset since, IReadOnlyDictionary<string, string[]> filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (DockerEvent one in events.ReadAsync(new EventQuery(since, null, Follow: true, filter), cancel))
        {
            yield return new ContainerLifecycleEvent(one.ActorId, one.ActorName, one.Action);
        }
    }

    public Task<DateTimeOffset> GetTimeAsync(CancellationToken cancel) => events.GetTimeAsync(cancel);
}
