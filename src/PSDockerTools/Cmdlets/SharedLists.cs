using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Cmdlets;

/// <summary>
/// The lists in which a cmdlet looks up names: one list per engine for all names that are piped in together. Not thread-safe; for the pipeline
/// thread.
/// </summary>
/// <param name="list">Lists the objects of an engine for a number of callers; returns null if that number does not need a list.</param>
/// <param name="cancel">Cancels the requests.</param>
internal sealed class SharedLists<T>(Func<IDockerEngine, int, CancellationToken, Task<IReadOnlyList<T>?>> list, CancellationToken cancel)
    where T : DockerObject
{
    private readonly TaskCompletionSource _inputEnded = new();
    private readonly Dictionary<EngineEndpoint, SharedRequest<IReadOnlyList<T>?>> _requests = [];

    /// <summary>Creates lists for several names. For a single name, the engine is not requested to list all objects.</summary>
    public static SharedLists<T> ForSeveral(CancellationToken cancel) =>
        new(async (engine, count, limited) => count > 1 ? await Resource<T>.Instance.ListAsync(engine, limited) : null, cancel);

    /// <summary>Returns a list that is requested after this call. Callers that join at the same time get the same task.</summary>
    public Task<IReadOnlyList<T>?> Join(IDockerEngine engine)
    {
        if (!_requests.TryGetValue(engine.Endpoint, out SharedRequest<IReadOnlyList<T>?>? request))
        {
            request = new((count, limited) => list(engine, count, limited), _inputEnded.Task, cancel);
            _requests.Add(engine.Endpoint, request);
        }
        return request.Join();
    }

    /// <summary>Immediately sends the request for the callers that have joined, because the caller blocks the pipeline.</summary>
    public void Hurry(IDockerEngine engine) => _requests.GetValueOrDefault(engine.Endpoint)?.SendNow();

    /// <summary>Ends the wait for more callers: no other caller joins after this.</summary>
    public void EndInput() => _inputEnded.TrySetResult();
}
