using System;
using System.Threading;

namespace PSDockerTools.Pipeline;

/// <summary>A token that is cancelled by another token or after a timeout, and a property for which of them it was.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationToken _outer;

    public Deadline(TimeSpan? limit, CancellationToken outer)
    {
        _outer = outer;
        _source = CancellationTokenSource.CreateLinkedTokenSource(outer);
        if (limit is TimeSpan time) { _source.CancelAfter(time); }
    }

    public CancellationToken Token => _source.Token;

    /// <summary>True if the timeout cancelled the token.</summary>
    public bool Passed => _source.IsCancellationRequested && !_outer.IsCancellationRequested;

    public void Dispose() => _source.Dispose();
}
