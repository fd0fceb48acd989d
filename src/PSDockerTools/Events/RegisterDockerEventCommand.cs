using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Events;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Commands;

/// <summary>Subscribes to what happens on engines, in PowerShell's own eventing: a script block runs, or events wait to be fetched.</summary>
/// <remarks>
/// <para>It is to engines what Register-ObjectEvent is to .NET objects. With -Action it gives a job, and the script block runs for each event;
/// without, the events wait for Get-Event and Wait-Event. Get-EventSubscriber shows the subscription, and Unregister-Event ends it, with the
/// connection that it reads from; so does the end of the session.</para>
/// <para>In the script block $Event.MessageData is the DockerEvent, unless -MessageData gives something of one's own; $EventArgs.Event is the
/// DockerEvent in either case, as is $Event.SourceEventArgs.Event of an event that was fetched. $Sender is the source that
/// Get-EventSubscriber shows as SourceObject: its IsConnected and LastError tell how it stands with the engine.</para>
/// <para>Events come in the order in which the engine tells them. When an engine is restarted or cannot be reached for a while, the
/// subscription waits for it and goes on where it was: what the engine still has is made up for, and nothing comes twice. A restarted engine
/// has forgotten what was before.</para>
/// </remarks>
/// <example>
/// <para>Says which container has ended, and how.</para>
/// <code>
/// Register-DockerEvent -Type container -EventName die -SourceIdentifier ended -Action {
///     Write-Host "$($Event.MessageData.ActorName) ended with $($Event.MessageData.ExitCode)"
/// }
/// </code>
/// <para>It goes on beside what else is typed. Unregister-Event ended ends it.</para>
/// </example>
/// <example>
/// <para>Restarts what becomes unhealthy.</para>
/// <code>Register-DockerEvent -EventName 'health_status: unhealthy' { Restart-DockerContainer $EventArgs.Event.ActorId }</code>
/// </example>
/// <example>
/// <para>Waits for something to happen to containers whose names begin with web-.</para>
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
    /// <summary>What to run for each event. Without it, events wait for Get-Event and Wait-Event.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNull]
    public ScriptBlock? Action { get; set; }

    /// <summary>Only what the engine calls so: start, die, health_status, pull ... Wildcards are taken, and what is behind the word: 'health_status: unhealthy'.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EventActionCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? EventName { get; set; }

    /// <summary>The subscription's name, for Unregister-Event, Get-Event and Wait-Event; made up without it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? SourceIdentifier { get; set; }

    /// <summary>What $Event.MessageData is, the same for every event. Without it, that is the DockerEvent.</summary>
    [Parameter]
    public PSObject? MessageData { get; set; }

    /// <summary>Hides the subscription, for one that another stands on: Get-EventSubscriber and Unregister-Event find it with -Force.</summary>
    [Parameter]
    public SwitchParameter SupportEvent { get; set; }

    /// <summary>Sends the events of a remote session to the session that it was made from.</summary>
    [Parameter]
    public SwitchParameter Forward { get; set; }

    /// <summary>Ends the subscription after so many events; 0 for never.</summary>
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
            Refuse(nameof(EventMessages.ForwardedAction), EventMessages.ForwardedAction);
        }
        if (sourceIdentifier.StartsWith("PowerShell.", StringComparison.OrdinalIgnoreCase))
        {
            Refuse(nameof(EventMessages.SourceIdentifierReserved), EventMessages.SourceIdentifierReserved(sourceIdentifier));
        }
        if (Events.GetEventSubscribers(sourceIdentifier).Any())
        {
            Refuse(nameof(EventMessages.EventSubscriberExists), EventMessages.EventSubscriberExists(sourceIdentifier), ErrorCategory.ResourceExists);
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
