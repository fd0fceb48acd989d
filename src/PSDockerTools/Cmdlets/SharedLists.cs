using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Cmdlets;

/// <summary>The lists of the engines that a cmdlet looks names up in: one for all names that are piped in together. For the pipeline's thread.</summary>
/// <param name="list">Lists the objects of an engine; null where the number of those who ask needs no list.</param>
/// <param name="cancel">Ends the requests.</param>
internal sealed class SharedLists<T>(Func<IDockerEngine, int, CancellationToken, Task<IReadOnlyList<T>?>> list, CancellationToken cancel)
    where T : DockerObject
{
    private readonly TaskCompletionSource _inputEnded = new();
    private readonly Dictionary<EngineEndpoint, SharedRequest<IReadOnlyList<T>?>> _requests = [];

    /// <summary>Lists to look up several names in. For a single one the engine need not list everything.</summary>
    public static SharedLists<T> ForSeveral(CancellationToken cancel) =>
        new(async (engine, count, limited) => count > 1 ? await Resource<T>.Instance.ListAsync(engine, limited) : null, cancel);

    /// <summary>A list that is asked for after this call. Who calls together gets the same task.</summary>
    public Task<IReadOnlyList<T>?> Join(IDockerEngine engine)
    {
        if (!_requests.TryGetValue(engine.Endpoint, out SharedRequest<IReadOnlyList<T>?>? request))
        {
            request = new((count, limited) => list(engine, count, limited), _inputEnded.Task, cancel);
            _requests.Add(engine.Endpoint, request);
        }
        return request.Join();
    }

    /// <summary>Asks at once for those who have joined, as the caller blocks the pipeline.</summary>
    public void Hurry(IDockerEngine engine) => _requests.GetValueOrDefault(engine.Endpoint)?.SendNow();

    /// <summary>Nobody else will join, so that there is no reason to wait for more.</summary>
    public void EndInput() => _inputEnded.TrySetResult();
}
