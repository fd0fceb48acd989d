using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Binding;
using PSDockerTools.Engine;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Commands;

/// <summary>The base of the cmdlets that list what engines have, all of it or what is named.</summary>
/// <typeparam name="TObject">What is listed.</typeparam>
/// <typeparam name="TReference">How it is named.</typeparam>
public abstract class ListCmdlet<TObject, TReference> : QueryCmdlet
    where TObject : DockerObject
    where TReference : ObjectReference<TObject>
{
    /// <summary>What was named in this step of the pipeline; null for all.</summary>
    private protected abstract IReadOnlyList<TReference>? Wanted { get; }

    /// <summary>All that meets the cmdlet's conditions.</summary>
    private protected abstract Task<IReadOnlyList<TObject>> ListAsync(IDockerEngine engine, CancellationToken cancel);

    /// <summary>Those of the list that a reference means.</summary>
    private protected abstract IReadOnlyList<TObject> Among(TReference reference, IReadOnlyList<TObject> all);

    /// <summary>One by name, whether it meets the conditions or not; not to be found is an error.</summary>
    private protected abstract Task<TObject> GetAsync(IDockerEngine engine, string name, CancellationToken cancel);

    /// <summary>What comes out of what was found: it itself, unless the list does not tell all.</summary>
    private protected virtual Task<IReadOnlyList<TObject>> CompleteAsync(
        IDockerEngine engine, IReadOnlyList<TObject> found, CancellationToken cancel) => Task.FromResult(found);

    /// <summary>Writes what was found.</summary>
    private protected virtual async Task WriteFoundAsync(IDockerEngine engine, IReadOnlyList<TObject> found, PipelineJob job) =>
        await job.WriteManyAsync(await CompleteAsync(engine, found, job.Token));

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        foreach ((EngineReference engine, IReadOnlyList<TReference>? wanted) in ByEngine<TObject, TReference>(Wanted))
        {
            Start(engine, job => FindAsync(Open(engine), wanted, job));
        }
        Write(wait: false);
    }

    /// <inheritdoc/>
    protected sealed override void EndProcessing() => Write(wait: true);

    private async Task FindAsync(IDockerEngine engine, IReadOnlyList<TReference>? wanted, PipelineJob job)
    {
        IReadOnlyList<TObject> all = await ListAsync(engine, job.Token);
        if (wanted is null)
        {
            await WriteFoundAsync(engine, all, job);
            return;
        }
        foreach (TReference reference in wanted)
        {
            try
            {
                IReadOnlyList<TObject> found = Among(reference, all);
                // What is not in the list may be there and only not meet the conditions, which is no error.
                if (found.Count == 0 && !reference.IsPattern) { await GetAsync(engine, reference.Text, job.Token); }
                await WriteFoundAsync(engine, found, job);
            }
            catch (Exception e) when (e is CommandException or DockerException { EndsEverything: false })
            {
                await job.PostAsync(Report(e, reference));
            }
        }
    }
}
