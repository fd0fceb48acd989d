using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Cmdlets;

/// <summary>
/// The base of the cmdlets that do one thing to each of many objects, many at a time, and report in the order of the input. A single name is
/// looked up by the engine; names that come together are looked up in one list.
/// </summary>
/// <typeparam name="TObject">What it is done to.</typeparam>
/// <typeparam name="TReference">How that is named.</typeparam>
public abstract class ActionCmdlet<TObject, TReference> : EngineCmdlet
    where TObject : DockerObject
    where TReference : ObjectReference<TObject>
{
    private readonly Queue<(IDockerEngine Engine, TReference Reference, Task<IReadOnlyList<TObject>?> List)> _toAsk = new();
    private SharedLists<TObject>? _lists;

    /// <summary>How many are acted on at once.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int ThrottleLimit { get; set; } = 50; // as docker does

    private protected sealed override int Concurrency => ThrottleLimit;

    /// <summary>What was named, in this step of the pipeline.</summary>
    private protected abstract IReadOnlyList<TReference> Targets { get; }

    /// <summary>What -WhatIf says would be done; null where nothing is changed, and so nobody is asked.</summary>
    private protected virtual string? Action => null;

    /// <summary>Whether all targets must be known, on the pipeline's thread, before the first is acted on.</summary>
    private protected virtual bool CollectsTargets => false;

    /// <summary>Whether a name that does not exist is no error.</summary>
    private protected virtual bool IgnoresMissing => false;

    private protected abstract string Describe(TObject target);

    /// <summary>The same, where it depends on how it was named.</summary>
    private protected virtual string Describe(TReference reference, TObject target) => Describe(target);

    /// <summary>What the engine finds: one, or any number where it is a wildcard.</summary>
    private protected abstract Task<IReadOnlyList<TObject>> FindAsync(IDockerEngine engine, TReference reference, CancellationToken cancel);

    /// <summary>All objects, to look up several names in.</summary>
    private protected abstract Task<IReadOnlyList<TObject>> ListAsync(IDockerEngine engine, CancellationToken cancel);

    /// <summary>What <see cref="FindAsync"/> would find, as far as the list knows.</summary>
    private protected abstract IReadOnlyList<TObject> FindIn(TReference reference, IReadOnlyList<TObject> all);

    private protected abstract Task ActAsync(IDockerEngine engine, TReference reference, TObject target, PipelineJob job);

    /// <summary>What to do with a name that does not exist; null where there is nothing that could be done.</summary>
    private protected virtual Func<PipelineJob, Task>? ActionOnMissing(IDockerEngine engine, TReference reference) => null;

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        // For a single name the engine need not list everything.
        _lists ??= new(async (engine, count, cancel) => count > 1 ? await ListAsync(engine, cancel) : null, StopToken);
        if (!MyInvocation.ExpectingInput) { _lists.EndInput(); }
        bool onThisThread = CollectsTargets || (Action is not null && AsksOrShows);
        // All of them join before the first is waited for.
        foreach ((IDockerEngine engine, TReference reference, Task<IReadOnlyList<TObject>?> list) in Join())
        {
            if (onThisThread) { _toAsk.Enqueue((engine, reference, list)); }
            else if (reference.Object is TObject given) { Begin(engine, reference, given); }
            else if (reference.IsPattern)
            {
                _lists.Hurry(engine);
                BeginAll(engine, reference, list);
            }
            else { Start(reference, job => ActAsync(engine, reference, list, job)); }
        }
        BeginAsked(wait: false);
        Write(wait: false);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        EndInput();
        Write(wait: true);
    }

    /// <summary>Begins with all that was named. Nothing more will come.</summary>
    private protected void EndInput()
    {
        _lists?.EndInput();
        BeginAsked(wait: true);
    }

    /// <summary>Begins to act on one that was found, if that is wanted.</summary>
    private protected virtual void Begin(IDockerEngine engine, TReference reference, TObject target)
    {
        if (Action is null || ShouldProcess(Describe(reference, target), Action)) { Start(target, job => ActAsync(engine, reference, target, job)); }
    }

    private List<(IDockerEngine Engine, TReference Reference, Task<IReadOnlyList<TObject>?> List)> Join() =>
        [.. Targets.Select(reference =>
        {
            IDockerEngine engine = Open(EngineOf(reference));
            return (engine, reference, reference.Object is null ? _lists!.Join(engine) : Task.FromResult<IReadOnlyList<TObject>?>(null));
        })];

    /// <summary>Begins with what is looked up already, or waits for it. On this thread, as the user is asked or shown.</summary>
    private void BeginAsked(bool wait)
    {
        while (_toAsk.TryPeek(out (IDockerEngine Engine, TReference Reference, Task<IReadOnlyList<TObject>?> List) next) && (wait || next.List.IsCompleted))
        {
            _toAsk.Dequeue();
            if (next.Reference.Object is TObject given) { Begin(next.Engine, next.Reference, given); }
            else { BeginAll(next.Engine, next.Reference, next.List); }
        }
    }

    private void BeginAll(IDockerEngine engine, TReference reference, Task<IReadOnlyList<TObject>?> list)
    {
        if (!TryAwait(reference, cancel => FindOrMissAsync(engine, reference, list, cancel), out IReadOnlyList<TObject>? found)) { return; }
        foreach (TObject target in found ?? []) { Begin(engine, reference, target); }
        if (found is null && ActionOnMissing(engine, reference) is { } act && (Action is null || ShouldProcess(reference.ToString(), Action)))
        {
            Start(reference, act);
        }
    }

    /// <summary>Looks it up and acts, where nobody is asked before.</summary>
    private async Task ActAsync(IDockerEngine engine, TReference reference, Task<IReadOnlyList<TObject>?> list, PipelineJob job)
    {
        IReadOnlyList<TObject>? found = await FindOrMissAsync(engine, reference, list, job.Token);
        if (found is null && ActionOnMissing(engine, reference) is { } act)
        {
            await SayAsync(reference.ToString(), job);
            await act(job);
        }
        foreach (TObject target in found ?? [])
        {
            await SayAsync(Describe(reference, target), job);
            try { await ActAsync(engine, reference, target, job); }
            catch (Exception e) when (!job.Token.IsCancellationRequested) { await job.PostAsync(Report(e, target)); }
        }
    }

    /// <summary>What ShouldProcess writes with -Verbose.</summary>
    private ValueTask SayAsync(string target, PipelineJob job) =>
        Action is string action ? job.PostAsync(cmdlet => cmdlet.ShouldProcess(target, action)) : ValueTask.CompletedTask;

    /// <summary>Null where a literal name does not exist, and that is no error.</summary>
    private async Task<IReadOnlyList<TObject>?> FindOrMissAsync(
        IDockerEngine engine, TReference reference, Task<IReadOnlyList<TObject>?> list, CancellationToken cancel)
    {
        if (await list.WaitAsync(cancel) is { } all)
        {
            IReadOnlyList<TObject> listed = FindIn(reference, all);
            if (listed.Count > 0 || reference.IsPattern) { return listed; }
        }
        try { return await FindAsync(engine, reference, cancel); }
        catch (DockerException e) when (e.Kind == DockerErrorKind.NotFound && (IgnoresMissing || ActionOnMissing(engine, reference) is not null)) { return null; }
    }
}
