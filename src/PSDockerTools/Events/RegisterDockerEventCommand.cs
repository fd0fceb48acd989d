using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Events;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Commands;

/// <summary>Subscribes to the events of engines with PowerShell's event queue or a script block.</summary>
/// <remarks>
/// <para>Works like Register-ObjectEvent. With -Action, returns a job, and runs the script block for each event. Without it, events are queued for
/// Get-Event and Wait-Event. Get-EventSubscriber gets the subscription. Unregister-Event, or the end of the session, ends it and closes its
/// connection.</para>
/// <para>In the script block, $Event.MessageData is the DockerEvent, unless -MessageData is specified. $EventArgs.Event is always the DockerEvent,
/// and so is $Event.SourceEventArgs.Event of a queued event. $Sender is the SourceObject of Get-EventSubscriber: its IsConnected and LastError have
/// the state of the connection.</para>
/// <para>Events arrive in the order of the engine. If an engine is restarted or cannot be reached for a while, the subscription reconnects and
/// continues where it stopped: missed events that the engine still has are delivered, and none is delivered twice. A restarted engine does not have
/// its earlier events any more.</para>
/// </remarks>
/// <example>
/// <para>Writes a message when a container exits.</para>
/// <code>
/// Register-DockerEvent -Type container -EventName die -SourceIdentifier ended -Action {
///     Write-Host "$($Event.MessageData.ActorName) ended with $($Event.MessageData.ExitCode)"
/// }
/// </code>
/// <para>The script block runs in the background of the session. Unregister-Event ended ends the subscription.</para>
/// </example>
/// <example>
/// <para>Restarts containers that become unhealthy.</para>
/// <code>Register-DockerEvent -EventName 'health_status: unhealthy' { Restart-DockerContainer $EventArgs.Event.ActorId }</code>
/// </example>
/// <example>
/// <para>Waits for an event of the containers web-*.</para>
/// <code>
/// Register-DockerEvent -Container web-* -SourceIdentifier web
/// $next = Wait-Event web -Timeout 60
/// if ($next) { $next.MessageData.ToString(); $next | Remove-Event }
/// Unregister-Event web
/// </code>
/// </example>
/// <seealso cref="GetDockerEventCommand"/>
/// <seealso href="https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/register-objectevent">Register-ObjectEvent</seealso>
[Cmdlet(VerbsLifecycle.Register, "DockerEvent")]
[OutputType(typeof(PSEventJob))]
public sealed class RegisterDockerEventCommand : EventCmdlet
{
    /// <summary>The script block to run for each event. Without it, events are queued for Get-Event and Wait-Event.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNull]
    public ScriptBlock? Action { get; set; }

    /// <summary>
    /// Gets only events with these actions: start, die, health_status, pull ... Wildcards are allowed, and so is the detail after the word:
    /// 'health_status: unhealthy'.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(EventActionCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? EventName { get; set; }

    /// <summary>The name of the subscription, for Unregister-Event, Get-Event and Wait-Event. Default: a generated name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? SourceIdentifier { get; set; }

    /// <summary>The value of $Event.MessageData, the same for every event. Default: the DockerEvent.</summary>
    [Parameter]
    public PSObject? MessageData { get; set; }

    /// <summary>Hides the subscription from Get-EventSubscriber and Unregister-Event, unless they use -Force.</summary>
    [Parameter]
    public SwitchParameter SupportEvent { get; set; }

    /// <summary>Forwards the events of a remote session to the local session.</summary>
    [Parameter]
    public SwitchParameter Forward { get; set; }

    /// <summary>The number of events after which the subscription ends. 0 for no limit.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int MaxTriggerCount { get; set; }

    private protected override IReadOnlyList<string>? Actions => EventName;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        string sourceIdentifier = SourceIdentifier ?? Guid.NewGuid().ToString();
        if (Forward && Action is not null)
        {
            ThrowInvalidArgument(nameof(EventMessages.ForwardedAction), EventMessages.ForwardedAction);
        }
        if (sourceIdentifier.StartsWith("PowerShell.", StringComparison.OrdinalIgnoreCase))
        {
            ThrowInvalidArgument(nameof(EventMessages.SourceIdentifierReserved), EventMessages.SourceIdentifierReserved(sourceIdentifier));
        }
        if (Events.GetEventSubscribers(sourceIdentifier).Any())
        {
            ThrowInvalidArgument(nameof(EventMessages.EventSubscriberExists), EventMessages.EventSubscriberExists(sourceIdentifier), ErrorCategory.ResourceExists);
        }
        DockerEventSource source = new(Selections, MessageData);
        try { Subscribe(source, sourceIdentifier); }
        catch
        {
            source.Stop();
            throw;
        }
    }

    private void Subscribe(DockerEventSource source, string sourceIdentifier)
    {
        if (!TryAwait(null, OpenAsync, out bool _))
        {
            source.Stop();
            return;
        }
        PSEventSubscriber subscriber = Events.SubscribeEvent(
            source, nameof(DockerEventSource.Occurred), sourceIdentifier, MessageData, Action, SupportEvent, Forward, MaxTriggerCount);
        source.PublishTo(new EventPublisher(Events, subscriber));
        if (Action is not null && !SupportEvent) { WriteObject(subscriber.Action); }

        async Task<bool> OpenAsync(CancellationToken cancel)
        {
            await source.OpenAsync(cancel);
            return true;
        }
    }
}
