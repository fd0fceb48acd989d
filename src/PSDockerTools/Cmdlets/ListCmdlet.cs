using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Cmdlets;

/// <summary>The base of the cmdlets that list what engines have, all of it or what is named. What is named together is looked up in one list.</summary>
/// <typeparam name="TObject">What is listed.</typeparam>
/// <typeparam name="TReference">How it is named.</typeparam>
public abstract class ListCmdlet<TObject, TReference> : QueryCmdlet
    where TObject : DockerObject
    where TReference : ObjectReference<TObject>
{
    private SharedLists<TObject>? _lists;
    private readonly ConcurrentDictionary<EngineReference, bool> _lost = [];
    private LookUp<TReference>? _latest;

    /// <summary>What was named in this step of the pipeline; null for all.</summary>
    private protected abstract IReadOnlyList<TReference>? Wanted { get; }

    /// <summary>Whether the list is limited by conditions, so that an object which exists can be missing in it.</summary>
    private protected abstract bool IsFiltered { get; }

    /// <summary>All that meets the cmdlet's conditions.</summary>
    private protected abstract Task<IReadOnlyList<TObject>> ListAsync(IDockerEngine engine, CancellationToken cancel);

    /// <summary>Those of the list that a reference means.</summary>
    private protected abstract IReadOnlyList<TObject> Among(TReference reference, IReadOnlyList<TObject> all);

    /// <summary>One by name, whether it meets the conditions or not; not to be found is an error.</summary>
    private protected abstract Task<TObject> GetAsync(IDockerEngine engine, string name, CancellationToken cancel);

    /// <summary>What the engine knows an object by.</summary>
    private protected abstract string IdOf(TObject one);

    /// <summary>What comes out of an object that was found by name, and is in the list.</summary>
    private protected virtual TObject Listed(TObject listed, TObject found) => listed;

    /// <summary>What comes out of what was found: it itself, unless the list does not tell all.</summary>
    private protected virtual Task<IReadOnlyList<TObject>> CompleteAsync(
        IDockerEngine engine, IReadOnlyList<TObject> found, CancellationToken cancel) => Task.FromResult(found);

    /// <summary>Writes what was found.</summary>
    private protected virtual async Task WriteFoundAsync(IDockerEngine engine, IReadOnlyList<TObject> found, PipelineJob job) =>
        await job.WriteManyAsync(await CompleteAsync(engine, found, job.Token));

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        _lists ??= new(async (engine, _, cancel) => await ListAsync(engine, cancel), StopToken);
        if (!MyInvocation.ExpectingInput) { _lists.EndInput(); }
        foreach ((EngineReference where, IReadOnlyList<TReference>? wanted) in ByEngine<TObject, TReference>(Wanted))
        {
            IDockerEngine engine = Open(where);
            Task<IReadOnlyList<TObject>?> list = _lists.Join(engine);
            if (_latest is not null && wanted is not null && _latest.TryAdd(list, wanted)) { continue; }
            LookUp<TReference>? lookUp = wanted is null ? null : new LookUp<TReference>(list, wanted);
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

    private async Task FindAsync(IDockerEngine engine, Task<IReadOnlyList<TObject>?> list, LookUp<TReference>? lookUp, PipelineJob job)
    {
        IReadOnlyList<TObject> all;
        try { all = await list ?? []; }
        catch (DockerException e) when (e.EndsEverything && !_lost.TryAdd(engine.Reference, true)) { return; } // already reported
        if (lookUp is null)
        {
            await WriteFoundAsync(engine, all, job);
            return;
        }
        List<TObject> found = [];
        foreach (TReference reference in lookUp.Take())
        {
            try { found.AddRange(await FindAsync(engine, reference, all, job.Token)); }
            catch (Exception e) when (e is CommandException or DockerException { EndsEverything: false })
            {
                await WriteFoundAsync(engine, found, job); // what was named before it comes out before its error
                found = [];
                await job.PostAsync(Report(e, reference));
            }
        }
        await WriteFoundAsync(engine, found, job);
    }

    /// <summary>
    /// What is not in the list can have a name that only the engine knows, or not meet the conditions, which is no error. The engine's own look-up
    /// tells it from what does not exist.
    /// </summary>
    private async Task<IReadOnlyList<TObject>> FindAsync(IDockerEngine engine, TReference reference, IReadOnlyList<TObject> all, CancellationToken cancel)
    {
        IReadOnlyList<TObject> among = Among(reference, all);
        if (among.Count > 0 || reference.IsPattern) { return among; }
        TObject found = await GetAsync(engine, reference.Text, cancel);
        return all.FirstOrDefault(one => IdOf(one) == IdOf(found)) is TObject listed ? [Listed(listed, found)]
            : IsFiltered ? []
            : [found];
    }
}
