using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Pipeline;

/// <summary>
/// Raises events in PowerShell one at a time. PowerShell's event manager handles each event on the thread pool, where two events in quick succession
/// could change their order; so the next event is raised when the previous one has been received.
/// </summary>
internal sealed class EventPublisher : IDisposable
{
    private static readonly TimeSpan s_receiveTimeout = TimeSpan.FromSeconds(5);
    private readonly PSEventManager _manager;
    private readonly string _sourceIdentifier;
    private readonly PSEventSubscriber? _observer;
    private readonly bool _isObservable;
    private readonly SemaphoreSlim _received = new(0);
    private EventArgs? _pending;

    public EventPublisher(PSEventManager manager, PSEventSubscriber subscriber)
    {
        _manager = manager;
        _sourceIdentifier = subscriber.SourceIdentifier;
        _isObservable = !subscriber.ForwardEvent; // events that are forwarded to another session cannot be observed
        if (!_isObservable) { return; }
        // A second subscriber is called after the event's actions are queued. Without an action, a second subscriber would remove the event from the
        // queue, so the queue of received events is observed instead.
        if (subscriber.Action is null) { manager.ReceivedEvents.PSEventReceived += OnReceived; }
        else { _observer = manager.SubscribeEvent(null, null, _sourceIdentifier, null, OnReceived, supportEvent: true, forwardEvent: false); }
    }

    public async Task PublishAsync(object sender, EventArgs arguments, PSObject data, CancellationToken cancel)
    {
        Volatile.Write(ref _pending, arguments);
        _manager.GenerateEvent(_sourceIdentifier, sender, [sender, arguments], data);
        if (_isObservable) { await _received.WaitAsync(s_receiveTimeout, cancel); }
    }

    /// <summary>Removes the event handlers.</summary>
    public void Dispose()
    {
        if (_observer is not null) { _manager.UnsubscribeEvent(_observer); }
        else if (_isObservable) { _manager.ReceivedEvents.PSEventReceived -= OnReceived; }
    }

    private void OnReceived(object sender, PSEventArgs received)
    {
        if (ReferenceEquals(received.SourceEventArgs, Volatile.Read(ref _pending))) { _received.Release(); }
    }
}
