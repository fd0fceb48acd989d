using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Binding;
using PSDockerTools.Engine;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Commands;

/// <summary>The base of the cmdlets that do one thing to each of many, many at a time, and tell of them in the order of the input.</summary>
/// <typeparam name="TObject">What it is done to.</typeparam>
/// <typeparam name="TReference">How that is named.</typeparam>
public abstract class ActionCmdlet<TObject, TReference> : EngineCmdlet
    where TObject : DockerObject
    where TReference : ObjectReference<TObject>
{
    /// <summary>How many are acted on at once.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int ThrottleLimit { get; set; } = 50; // as docker does

    private protected sealed override int Concurrency => ThrottleLimit;

    /// <summary>What was named, in this step of the pipeline.</summary>
    private protected abstract IReadOnlyList<TReference> Targets { get; }

    /// <summary>What -WhatIf says would be done; null where nothing is changed, and so nobody is asked.</summary>
    private protected virtual string? Action => null;

    private protected abstract string Describe(TObject target);

    /// <summary>What is meant: one, or any number where it is a wildcard.</summary>
    private protected abstract Task<IReadOnlyList<TObject>> FindAsync(IDockerEngine engine, TReference reference, CancellationToken cancel);

    private protected abstract Task ActAsync(IDockerEngine engine, TReference reference, TObject target, PipelineJob job);

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        foreach (TReference reference in Targets)
        {
            IDockerEngine engine = Open(EngineOf(reference));
            IReadOnlyList<TObject> found = reference.Object is TObject given
                ? [given]
                : AwaitMany(reference, cancel => FindAsync(engine, reference, cancel));
            foreach (TObject target in found)
            {
                Begin(engine, reference, target);
            }
        }
        Write(wait: false);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Write(wait: true);

    /// <summary>Begins to act on one that was found, if that is wanted.</summary>
    private protected virtual void Begin(IDockerEngine engine, TReference reference, TObject target)
    {
        if (Action is null || ShouldProcess(Describe(target), Action)) { Start(target, job => ActAsync(engine, reference, target, job)); }
    }
}
