using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Events;
using PSDockerTools.Pipeline;
using PSDockerTools.Values;

namespace PSDockerTools.Commands;

/// <summary>Gets the events of engines. With -Follow, waits for new events.</summary>
/// <remarks>
/// <para>An engine keeps its last 256 events until it is restarted. Without -Follow, the cmdlet returns these. With -Follow, it waits for new events
/// until Ctrl-C, -Until or -MaxEvents. -Follow with -Since returns both.</para>
/// <para>Events of several engines are sorted by time; with -Follow they are returned as they arrive. An engine does not wait for a slow reader:
/// events that are not read in time are lost.</para>
/// <para>Podman has its own actions: remove for destroy, exec and exec_died for exec_start and exec_die. Without -Follow, the cmdlet waits one second
/// for Podman, which reads its events that long.</para>
/// <para>Several filters are combined with AND, several values of a filter with OR. Labels are always combined with AND.</para>
/// </remarks>
/// <example>
/// <para>Gets the container events of the last hour.</para>
/// <code>Get-DockerEvent -Type container -Since 1h</code>
/// </example>
/// <example>
/// <para>Follows the events of an engine until Ctrl-C.</para>
/// <code>Get-DockerEvent -Follow</code>
/// </example>
/// <example>
/// <para>Lists the containers that exited with an error, newest first.</para>
/// <code>Get-DockerEvent -Action die | Where-Object ExitCode -ne 0 | Sort-Object Time -Descending | Select-Object Time, ActorName, ExitCode</code>
/// </example>
/// <example>
/// <para>Waits for the next start of a container.</para>
/// <code>Get-DockerEvent -Follow -Action start -MaxEvents 1</code>
/// </example>
/// <seealso cref="RegisterDockerEventCommand"/>
/// <seealso cref="WaitDockerContainerCommand"/>
/// <seealso href="https://docs.docker.com/reference/cli/docker/system/events/">docker events</seealso>
[Cmdlet(VerbsCommon.Get, "DockerEvent")]
[OutputType(typeof(DockerEvent))]
public sealed class GetDockerEventCommand : EventCmdlet
{
    private int _count;

    /// <summary>Gets only what is newer: a DateTime, a date, or an age like 10m.</summary>
    [Parameter]
    [MomentArgument]
    public Moment? Since { get; set; }

    /// <summary>Gets only events that are older: a DateTime, a date, or an age like 10m. With -Follow, stops at that time.</summary>
    [Parameter]
    [MomentArgument]
    public Moment? Until { get; set; }

    /// <summary>
    /// Gets only events with these actions: start, die, health_status, pull ... Wildcards are allowed, and so is the detail after the word:
    /// 'health_status: unhealthy'.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(EventActionCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [Alias("EventName")]
    public string[]? Action { get; set; }

    /// <summary>Waits for new events.</summary>
    [Parameter]
    [Alias("Wait")]
    public SwitchParameter Follow { get; set; }

    /// <summary>The number of events after which the cmdlet stops.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? MaxEvents { get; set; }

    private protected override IReadOnlyList<string>? Actions => Action;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        DateTimeOffset now = DateTimeOffset.Now;
        EventQuery query = new(Since?.From(now), Until?.From(now), Follow, Filters.None);
        if (query.Since > query.Until)
        {
            ThrowInvalidArgument(nameof(UnitMessages.SinceAfterUntil), UnitMessages.SinceAfterUntil(Since!.ToString(), Until!.ToString()));
        }
        IReadOnlyList<EventSelection> selections = Selections;
        Start(null, job => Follow ? FollowAsync(selections, query, job) : CollectAsync(selections, query, job));
        Write(wait: true);
    }

    private async Task CollectAsync(IReadOnlyList<EventSelection> selections, EventQuery query, PipelineJob job)
    {
        List<DockerEvent>[] found = [.. selections.Select(_ => new List<DockerEvent>())];
        await Task.WhenAll(selections.Select((selection, index) => ReadAsync(
            selection,
            query,
            one =>
            {
                found[index].Add(one);
                return ValueTask.CompletedTask;
            },
            job,
            job.Token)));
        IEnumerable<DockerEvent> all = found.SelectMany(some => some).OrderBy(one => one.Nanoseconds).Take(MaxEvents ?? int.MaxValue);
        await job.WriteManyAsync<object>([.. all.Select(one => Shown(one, selections.Count))]);
    }

    private async Task FollowAsync(IReadOnlyList<EventSelection> selections, EventQuery query, PipelineJob job)
    {
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(job.Token);
        try
        {
            await Task.WhenAll(selections.Select(selection => ReadAsync(selection, query, TakeAsync, job, enough.Token)));
        }
        catch (OperationCanceledException) when (_count >= MaxEvents && !job.Token.IsCancellationRequested) { }

        async ValueTask TakeAsync(DockerEvent one)
        {
            int number = Interlocked.Increment(ref _count);
            if (number <= (MaxEvents ?? int.MaxValue)) { await job.WriteAsync(Shown(one, selections.Count)); }
            if (number == MaxEvents) { await enough.CancelAsync(); }
        }
    }

    /// <summary>
    /// Reads the events of one engine. In a query of several engines, a failure is reported and the other engines are read to the end.
    /// </summary>
    private async Task ReadAsync(
        EventSelection selection, EventQuery query, Func<DockerEvent, ValueTask> take, PipelineJob job, CancellationToken cancel)
    {
        try
        {
            await foreach (DockerEvent one in selection.Engine.Events.ReadAsync(query with { Filter = selection.Filter }, cancel))
            {
                if (selection.Fits(one)) { await take(one); }
            }
        }
        catch (DockerException e) { await job.PostAsync(Report(e, selection.Engine.Endpoint)); }
    }

    /// <summary>Adds the type name by which the format file recognizes an event that is shown with its engine.</summary>
    private static object Shown(DockerEvent one, int engines)
    {
        if (engines == 1) { return one; }
        PSObject named = new(one);
        named.TypeNames.Insert(0, "PSDockerTools.DockerEvent#Engine");
        return named;
    }
}
