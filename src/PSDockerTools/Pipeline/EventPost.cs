using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;

namespace PSDockerTools.Pipeline;

/// <summary>
/// Puts events into PowerShell's eventing one after the other. Its event manager hands each to the thread pool, where two that come close
/// after each other may change places; so the next is given when the one before is seen to have been taken.
/// </summary>
internal sealed class EventPost : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);
    private readonly PSEventManager _manager;
    private readonly string _sourceIdentifier;
    private readonly PSEventSubscriber? _witness;
    private readonly bool _watched;
    private readonly SemaphoreSlim _taken = new(0);
    private EventArgs? _pending;

    public EventPost(PSEventManager manager, PSEventSubscriber subscriber)
    {
        _manager = manager;
        _sourceIdentifier = subscriber.SourceIdentifier;
        _watched = !subscriber.ForwardEvent; // of what is forwarded nothing can be seen
        if (!_watched) { return; }
        // A handler is called when the actions of the same event are queued; where there is no action, one would take the event for itself.
        if (subscriber.Action is null) { manager.ReceivedEvents.PSEventReceived += OnTaken; }
        else { _witness = manager.SubscribeEvent(null, null, _sourceIdentifier, null, OnTaken, supportEvent: true, forwardEvent: false); }
    }

    public async Task PostAsync(object sender, EventArgs arguments, PSObject data, CancellationToken cancel)
    {
        Volatile.Write(ref _pending, arguments);
        _manager.GenerateEvent(_sourceIdentifier, sender, [sender, arguments], data);
        if (_watched) { await _taken.WaitAsync(s_patience, cancel); }
    }

    /// <summary>Looks no more.</summary>
    public void Dispose()
    {
        if (_witness is not null) { _manager.UnsubscribeEvent(_witness); }
        else if (_watched) { _manager.ReceivedEvents.PSEventReceived -= OnTaken; }
    }

    private void OnTaken(object sender, PSEventArgs taken)
    {
        if (ReferenceEquals(taken.SourceEventArgs, Volatile.Read(ref _pending))) { _taken.Release(); }
    }
}
