using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Cmdlets;

/// <summary>
/// The base of the cmdlets that perform one action on many objects, several at a time, and return the results in the order of the input. A single
/// name is looked up by the engine; several names are looked up in one list.
/// </summary>
/// <typeparam name="T">The type of the objects.</typeparam>
public abstract class ActionCmdlet<T> : EngineCmdlet where T : DockerObject
{
    private readonly Queue<(IDockerEngine Engine, Reference<T> Reference, Task<IReadOnlyList<T>?> List)> _toAsk = new();
    private SharedLists<T>? _lists;

    /// <summary>The maximum number of targets that are processed at the same time.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int ThrottleLimit { get; set; } = 50; // the limit of the docker CLI

    private protected sealed override int Concurrency => ThrottleLimit;

    /// <summary>The references that were specified in this step of the pipeline.</summary>
    private protected abstract IReadOnlyList<Reference<T>> Targets { get; }

    /// <summary>The action that -WhatIf and -Confirm show; null for a cmdlet that changes nothing and therefore needs no confirmation.</summary>
    private protected virtual string? Action => null;

    /// <summary>True if all targets must be known, on the pipeline thread, before the action starts for the first.</summary>
    private protected virtual bool CollectsTargets => false;

    /// <summary>True if a name that does not exist is no error.</summary>
    private protected virtual bool IgnoresMissing => false;

    private protected static Resource<T> Resource => Resource<T>.Instance;

    /// <summary>The text for one object in messages and confirmation prompts.</summary>
    private protected virtual string Describe(Reference<T> reference, T target) => Resource.Describe(target);

    /// <summary>Selects the targets of a reference from a list.</summary>
    private protected virtual IReadOnlyList<T> FindIn(Reference<T> reference, IReadOnlyList<T> all) => Resource.Exactly(reference, all);

    private protected abstract Task ActAsync(IDockerEngine engine, Reference<T> reference, T target, PipelineJob job);

    /// <summary>The action for a name that does not exist; null if there is no such action.</summary>
    private protected virtual Func<PipelineJob, Task>? ActionOnMissing(IDockerEngine engine, Reference<T> reference) => null;

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        _lists ??= SharedLists<T>.ForSeveral(StopToken);
        if (!MyInvocation.ExpectingInput) { _lists.EndInput(); }
        bool onThisThread = CollectsTargets || (Action is not null && AsksOrShows);
        // All references join the lists before the first list is awaited, so that one request serves all of them.
        foreach ((IDockerEngine engine, Reference<T> reference, Task<IReadOnlyList<T>?> list) in Join())
        {
            if (onThisThread) { _toAsk.Enqueue((engine, reference, list)); }
            else if (reference.Object is T given) { Begin(engine, reference, given); }
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

    /// <summary>Starts the actions for all references that were specified. No more input follows.</summary>
    private protected void EndInput()
    {
        _lists?.EndInput();
        BeginAsked(wait: true);
    }

    /// <summary>Starts the action for one target, if the user confirms it.</summary>
    private protected virtual void Begin(IDockerEngine engine, Reference<T> reference, T target)
    {
        if (Action is null || ShouldProcess(Describe(reference, target), Action)) { Start(target, job => ActAsync(engine, reference, target, job)); }
    }

    private List<(IDockerEngine Engine, Reference<T> Reference, Task<IReadOnlyList<T>?> List)> Join() =>
        [.. Targets.Select(reference =>
        {
            IDockerEngine engine = Open(EngineOf(reference));
            return (engine, reference, reference.Object is null ? _lists!.Join(engine) : Task.FromResult<IReadOnlyList<T>?>(null));
        })];

    /// <summary>
    /// Starts the actions for the references whose look-up is complete; with <paramref name="wait"/>, waits for all look-ups. Runs on the pipeline
    /// thread, because ShouldProcess can be called only there.
    /// </summary>
    private void BeginAsked(bool wait)
    {
        while (_toAsk.TryPeek(out (IDockerEngine Engine, Reference<T> Reference, Task<IReadOnlyList<T>?> List) next) && (wait || next.List.IsCompleted))
        {
            _toAsk.Dequeue();
            if (next.Reference.Object is T given) { Begin(next.Engine, next.Reference, given); }
            else { BeginAll(next.Engine, next.Reference, next.List); }
        }
    }

    private void BeginAll(IDockerEngine engine, Reference<T> reference, Task<IReadOnlyList<T>?> list)
    {
        if (!TryAwait(reference, cancel => FindOrMissAsync(engine, reference, list, cancel), out IReadOnlyList<T>? found)) { return; }
        foreach (T target in found ?? []) { Begin(engine, reference, target); }
        if (found is null && ActionOnMissing(engine, reference) is { } act && (Action is null || ShouldProcess(reference.ToString(), Action)))
        {
            Start(reference, act);
        }
    }

    /// <summary>Looks up a reference and performs the action, for cmdlets and preferences without confirmation.</summary>
    private async Task ActAsync(IDockerEngine engine, Reference<T> reference, Task<IReadOnlyList<T>?> list, PipelineJob job)
    {
        IReadOnlyList<T>? found = await FindOrMissAsync(engine, reference, list, job.Token);
        if (found is null && ActionOnMissing(engine, reference) is { } act)
        {
            await SayAsync(reference.ToString(), job);
            await act(job);
        }
        foreach (T target in found ?? [])
        {
            await SayAsync(Describe(reference, target), job);
            try { await ActAsync(engine, reference, target, job); }
            catch (Exception e) when (!job.Token.IsCancellationRequested) { await job.PostAsync(Report(e, target)); }
        }
    }

    /// <summary>Writes the verbose message of ShouldProcess.</summary>
    private ValueTask SayAsync(string target, PipelineJob job) =>
        Action is string action ? job.PostAsync(cmdlet => cmdlet.ShouldProcess(target, action)) : ValueTask.CompletedTask;

    /// <summary>Finds the targets; null if a literal name does not exist and that is no error.</summary>
    private async Task<IReadOnlyList<T>?> FindOrMissAsync(
        IDockerEngine engine, Reference<T> reference, Task<IReadOnlyList<T>?> list, CancellationToken cancel)
    {
        IReadOnlyList<T>? all = await list.WaitAsync(cancel) ?? (reference.IsPattern ? await Resource.ListAsync(engine, cancel) : null);
        if (all is not null)
        {
            IReadOnlyList<T> listed = FindIn(reference, all);
            if (listed.Count > 0 || reference.IsPattern) { return listed; }
        }
        try { return await Resource.FindAsync(engine, reference, cancel); }
        catch (DockerException e) when (e.Kind == DockerErrorKind.NotFound && (IgnoresMissing || ActionOnMissing(engine, reference) is not null)) { return null; }
    }
}
