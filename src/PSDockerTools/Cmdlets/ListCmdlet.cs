using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Cmdlets;

/// <summary>
/// The base of the cmdlets that list the objects of engines, all or the specified ones. Names in the same pipeline step are looked up in one list.
/// </summary>
/// <typeparam name="T">The type of the objects.</typeparam>
public abstract class ListCmdlet<T> : QueryCmdlet where T : DockerObject
{
    private SharedLists<T>? _lists;
    private readonly ConcurrentDictionary<EngineEndpoint, bool> _lost = [];
    private LookUp<T>? _latest;

    /// <summary>The references that were specified in this step of the pipeline; null for all objects.</summary>
    private protected abstract IReadOnlyList<Reference<T>>? Wanted { get; }

    /// <summary>The filters that the engine applies.</summary>
    private protected virtual IReadOnlyDictionary<string, string[]> Conditions => Filters.None;

    /// <summary>True if conditions limit the list, so that an existing object can be missing from the list.</summary>
    private protected virtual bool IsFiltered => Conditions.Count > 0;

    private static Resource<T> Resource => Resource<T>.Instance;

    /// <summary>Lists the objects that meet the cmdlet's conditions.</summary>
    private protected virtual Task<IReadOnlyList<T>> ListAsync(IDockerEngine engine, CancellationToken cancel) => Resource.ListAsync(engine, Conditions, cancel);

    /// <summary>Returns the output for an object that the engine found by name and that is in the list.</summary>
    private protected virtual T Listed(T listed, T found) => listed;

    /// <summary>
    /// Completes the objects that were found, if the list does not have all of their properties; by default, returns them unchanged.
    /// </summary>
    private protected virtual Task<IReadOnlyList<T>> CompleteAsync(
        IDockerEngine engine, IReadOnlyList<T> found, CancellationToken cancel) => Task.FromResult(found);

    /// <summary>Writes the objects that were found.</summary>
    private protected virtual async Task WriteFoundAsync(IDockerEngine engine, IReadOnlyList<T> found, PipelineJob job) =>
        await job.WriteManyAsync(await CompleteAsync(engine, found, job.Token));

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        _lists ??= new(async (engine, _, cancel) => await ListAsync(engine, cancel), StopToken);
        if (!MyInvocation.ExpectingInput) { _lists.EndInput(); }
        foreach ((EngineEndpoint where, IReadOnlyList<Reference<T>>? wanted) in ByEngine(Wanted))
        {
            IDockerEngine engine = Open(where);
            Task<IReadOnlyList<T>?> list = _lists.Join(engine);
            if (_latest is not null && wanted is not null && _latest.TryAdd(list, wanted)) { continue; }
            LookUp<T>? lookUp = wanted is null ? null : new LookUp<T>(list, wanted);
            _latest = lookUp;
            Start(where, job => FindAsync(engine, list, lookUp, job));
        }
        Write(wait: false);
    }

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        _lists?.EndInput();
        Write(wait: true);
    }

    private async Task FindAsync(IDockerEngine engine, Task<IReadOnlyList<T>?> list, LookUp<T>? lookUp, PipelineJob job)
    {
        IReadOnlyList<T> all;
        try { all = await list ?? []; }
        catch (DockerException e) when (e.IsFatalForEngine && !_lost.TryAdd(engine.Endpoint, true)) { return; } // already reported
        if (lookUp is null)
        {
            await WriteFoundAsync(engine, all, job);
            return;
        }
        List<T> found = [];
        foreach (Reference<T> reference in lookUp.Take())
        {
            try { found.AddRange(await FindAsync(engine, reference, all, job.Token)); }
            catch (Exception e) when (e is CommandException or DockerException { IsFatalForEngine: false })
            {
                await WriteFoundAsync(engine, found, job); // objects that were specified before the name are returned before its error
                found = [];
                await job.PostAsync(Report(e, reference));
            }
        }
        await WriteFoundAsync(engine, found, job);
    }

    /// <summary>
    /// Finds an object that is not in the list. The engine may know the object by another name, or the object may not meet the conditions, which is
    /// no error. A look-up by the engine distinguishes both cases from an object that does not exist.
    /// </summary>
    private async Task<IReadOnlyList<T>> FindAsync(IDockerEngine engine, Reference<T> reference, IReadOnlyList<T> all, CancellationToken cancel)
    {
        IReadOnlyList<T> among = Resource.Among(reference, all);
        if (among.Count > 0 || reference.IsPattern) { return among; }
        T found = await Resource.GetAsync(engine, reference.Text, cancel);
        return all.FirstOrDefault(one => Resource.IdOf(one) == Resource.IdOf(found)) is T listed ? [Listed(listed, found)]
            : IsFiltered ? []
            : [found];
    }
}
