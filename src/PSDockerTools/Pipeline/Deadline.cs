using System;
using System.Threading;

namespace PSDockerTools.Pipeline;

/// <summary>A token that ends when its source does or when the time is up, and that knows which it was.</summary>
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

    /// <summary>Whether it was the time.</summary>
    public bool Passed => _source.IsCancellationRequested && !_outer.IsCancellationRequested;

    public void Dispose() => _source.Dispose();
}
