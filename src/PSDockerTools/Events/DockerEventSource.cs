using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Events;

/// <summary>The source object of a Register-DockerEvent subscription. It reads the events of the engines until the subscription is removed.</summary>
public sealed class DockerEventSource
{
    private readonly IReadOnlyList<EventFollower> _followers;
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _publisherSet = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _publishLock = new(1);
    private readonly PSObject? _messageData;
    private EventPublisher? _publisher;

    internal DockerEventSource(IEnumerable<EventSelection> selections, PSObject? messageData)
    {
        _followers = [.. selections.Select(selection => new EventFollower(selection))];
        _messageData = messageData;
    }

    /// <summary>
    /// Occurs for each event of the engines. PowerShell adds its handler when it subscribes and removes it when the subscription ends for any
    /// reason; removing the handler ends the connections to the engines.
    /// </summary>
    public event EventHandler<DockerEventArgs> Occurred
    {
        add { } // PublishAsync raises the events instead, because a handler of PowerShell passes the same message data for all events
        remove => Stop();
    }

    /// <summary>The names of the engines, separated by a comma and a space.</summary>
    public string Engine => string.Join(", ", _followers.Select(follower => follower.Engine));

    /// <summary>True if all engines are connected. Lost connections are retried until the subscription ends.</summary>
    public bool IsConnected => _followers.All(follower => follower.IsConnected);

    /// <summary>The most recent connection error; null if there was none.</summary>
    public string? LastError => _followers.Select(follower => follower.LastError).LastOrDefault(error => error is not null);

    /// <summary>The text <c>events of</c> and the names of the engines.</summary>
    public override string ToString() => $"events of {Engine}";

    /// <summary>
    /// Starts reading. Completes when all engines have accepted the request. Events are held until <see cref="PublishTo"/> is called.
    /// </summary>
    internal Task OpenAsync(CancellationToken cancel) => Task.WhenAll(_followers.Select(follower =>
    {
        TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = Task.Run(() => follower.RunAsync(opened, PublishAsync, _end.Token), CancellationToken.None);
        return opened.Task.WaitAsync(cancel);
    }));

    /// <summary>Sets the publisher that raises the events in PowerShell.</summary>
    internal void PublishTo(EventPublisher publisher)
    {
        _publisher = publisher;
        _publisherSet.TrySetResult();
    }

    /// <summary>Stops reading permanently.</summary>
    internal void Stop()
    {
        _ = _end.CancelAsync(); // asynchronous, because PowerShell may call this while it is handling one of our events
        _publisher?.Dispose();
    }

    private async Task PublishAsync(DockerEvent one)
    {
        await _publisherSet.Task.WaitAsync(_end.Token);
        await _publishLock.WaitAsync(_end.Token);
        try { await _publisher!.PublishAsync(this, new DockerEventArgs(one), _messageData ?? PSObject.AsPSObject(one), _end.Token); }
        finally { _publishLock.Release(); }
    }
}
