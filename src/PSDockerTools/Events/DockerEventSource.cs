using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Events;

/// <summary>What Register-DockerEvent subscribes to: it reads the events of engines for as long as PowerShell holds the subscription.</summary>
public sealed class DockerEventSource
{
    private readonly IReadOnlyList<EventFollower> _followers;
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _addressed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _turn = new(1);
    private readonly PSObject? _messageData;
    private EventPost? _post;

    internal DockerEventSource(IEnumerable<EventSelection> selections, PSObject? messageData)
    {
        _followers = [.. selections.Select(selection => new EventFollower(selection))];
        _messageData = messageData;
    }

    /// <summary>
    /// Something has happened on an engine. PowerShell adds its handler when it subscribes, and removes it when the subscription ends, by
    /// whatever way; that ends the reading.
    /// </summary>
    public event EventHandler<DockerEventArgs> Occurred
    {
        add { } // Deliver gives the events, since a handler of PowerShell's knows one message for all of them
        remove => Stop();
    }

    /// <summary>The names of the engines.</summary>
    public string Engine => string.Join(", ", _followers.Select(follower => follower.Engine));

    /// <summary>Whether it is connected to all of its engines; if not, it tries again and again.</summary>
    public bool IsConnected => _followers.All(follower => follower.IsConnected);

    /// <summary>Why an engine was lost or could not be reached again, last; null if that never happened.</summary>
    public string? LastError => _followers.Select(follower => follower.LastError).LastOrDefault(error => error is not null);

    /// <summary>The engines' names.</summary>
    public override string ToString() => $"events of {Engine}";

    /// <summary>Begins to read; ends when all engines have taken the request. What comes is kept until it is known where to.</summary>
    internal Task OpenAsync(CancellationToken cancel) => Task.WhenAll(_followers.Select(follower =>
    {
        TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = Task.Run(() => follower.RunAsync(opened, DeliverAsync, _end.Token), CancellationToken.None);
        return opened.Task.WaitAsync(cancel);
    }));

    /// <summary>Where the events go.</summary>
    internal void DeliverTo(EventPost post)
    {
        _post = post;
        _addressed.TrySetResult();
    }

    /// <summary>Ends the reading, for good.</summary>
    internal void Stop()
    {
        _ = _end.CancelAsync(); // not here: PowerShell may be in the middle of taking an event from us
        _post?.Dispose();
    }

    private async Task DeliverAsync(DockerEvent one)
    {
        await _addressed.Task.WaitAsync(_end.Token);
        await _turn.WaitAsync(_end.Token);
        try { await _post!.PostAsync(this, new DockerEventArgs(one), _messageData ?? PSObject.AsPSObject(one), _end.Token); }
        finally { _turn.Release(); }
    }
}
