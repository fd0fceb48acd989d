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

/// <summary>Gets what has happened on engines, or with -Follow what happens from now on.</summary>
/// <remarks>
/// <para>An engine keeps its last 256 events, and forgets them when it is restarted. Without -Follow the cmdlet gives those that it still has,
/// and ends; with it, it waits for more until Ctrl-C, -Until or -MaxEvents. -Follow with -Since gives both.</para>
/// <para>Events of several engines come in the order of their times; when following, as they arrive. An engine does not wait for a reader:
/// what is not taken for long is lost.</para>
/// <para>Podman has words of its own: remove for destroy, exec and exec_died for exec_start and exec_die. What has been is had from it within a
/// second, which it needs to read its events.</para>
/// <para>Several conditions must all hold; several values of one need not, but for labels, which must all be there.</para>
/// </remarks>
/// <example>
/// <para>Gets what has happened to containers in the last hour.</para>
/// <code>Get-DockerEvent -Type container -Since 1h</code>
/// </example>
/// <example>
/// <para>Watches an engine until Ctrl-C.</para>
/// <code>Get-DockerEvent -Follow</code>
/// </example>
/// <example>
/// <para>Lists the containers that ended with an error, newest first.</para>
/// <code>Get-DockerEvent -Action die | Where-Object ExitCode -ne 0 | Sort-Object Time -Descending | Select-Object Time, ActorName, ExitCode</code>
/// </example>
/// <example>
/// <para>Waits for the next container that starts.</para>
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

    /// <summary>Nothing before: a DateTime, a date, or how long ago, like 10m.</summary>
    [Parameter]
    [MomentArgument]
    public Moment? Since { get; set; }

    /// <summary>Nothing after: a DateTime, a date, or how long ago, like 10m. When following, it ends then.</summary>
    [Parameter]
    [MomentArgument]
    public Moment? Until { get; set; }

    /// <summary>Only what the engine calls so: start, die, health_status, pull ... Wildcards are taken, and what is behind the word: 'health_status: unhealthy'.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EventActionCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [Alias("EventName")]
    public string[]? Action { get; set; }

    /// <summary>Goes on with what happens from now on.</summary>
    [Parameter]
    [Alias("Wait")]
    public SwitchParameter Follow { get; set; }

    /// <summary>Ends after so many.</summary>
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
            Refuse(nameof(TimeMessages.SinceAfterUntil), TimeMessages.SinceAfterUntil(Since!.ToString(), Until!.ToString()));
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

    /// <summary>Reads of one engine. Where others are read beside it, its failure is told and the others go on.</summary>
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

    /// <summary>The format file knows an event that is to be shown with its engine by this name.</summary>
    private static object Shown(DockerEvent one, int engines)
    {
        if (engines == 1) { return one; }
        PSObject named = new(one);
        named.TypeNames.Insert(0, "PSDockerTools.DockerEvent#Engine");
        return named;
    }
}
