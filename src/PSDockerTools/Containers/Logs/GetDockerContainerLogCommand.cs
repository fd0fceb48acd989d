using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Containers;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;
using PSDockerTools.Values;

namespace PSDockerTools.Commands;

/// <summary>Gets the logs of containers as objects, one per line; -Follow waits for new lines.</summary>
/// <remarks>
/// <para>Each line is an object with container, time, stream and text. Its string is the text, so that Select-String and -match work on the text.
/// Lines are shown as text, after the container's name if there are several containers, after the engine's name if there are several engines, and
/// with timestamps if -Timestamps is set. The objects always have all properties.</para>
/// <para>The logs of several containers are returned one after the other; with -Follow they are merged by time. For a table, use Select-Object
/// Container, Time, Text.</para>
/// <para>-Follow stops about a second after the container exits, or with Ctrl-C. If the container is restarted, by its restart policy or by a user,
/// following continues without lost or duplicate lines; docker logs -f stops there. A container that is not running is not followed.</para>
/// </remarks>
/// <example>
/// <para>Gets the last 20 lines of a container's log.</para>
/// <code>Get-DockerContainerLog web -Tail 20</code>
/// </example>
/// <example>
/// <para>Counts the lines of stderr in the last hour.</para>
/// <code>(Get-DockerContainerLog web -Since 1h -Stream StandardError | Measure-Object).Count</code>
/// </example>
/// <example>
/// <para>Follows the logs of two containers for five seconds. Without -Until, it follows them until they exit or you press Ctrl-C.</para>
/// <code>Get-DockerContainerLog web, db -Follow -Tail 10 -Until (Get-Date).AddSeconds(5)</code>
/// </example>
/// <example>
/// <para>Saves a log unchanged.</para>
/// <code>Get-DockerContainerLog web -Raw | Set-Content web.log -NoNewline</code>
/// </example>
/// <seealso href="https://docs.docker.com/reference/cli/docker/container/logs/">docker logs</seealso>
[Cmdlet(VerbsCommon.Get, "DockerContainerLog")]
[OutputType(typeof(DockerLogLine), typeof(string))]
public sealed class GetDockerContainerLogCommand : QueryCmdlet
{
    private const int BatchesAhead = 8; // the number of pending batches of a container, between its reader and the pipeline
    private readonly List<Reference<DockerContainer>> _named = [];
    private DateTimeOffset _now;

    /// <summary>The containers: names, ID prefixes, wildcards, or what Get-DockerContainer returns. Names are looked up on each engine of -Engine.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ReferenceArgument<DockerContainer>]
    [ArgumentCompleter(typeof(NameCompleter<DockerContainer>))]
    [SupportsWildcards]
    [Alias("Name")]
    public Reference<DockerContainer>[] Container { get; set; } = [];

    /// <summary>Waits for new lines until the containers exit.</summary>
    [Parameter]
    [Alias("Wait")]
    public SwitchParameter Follow { get; set; }

    /// <summary>The number of lines from the end of each container's log; with -Stream, lines of that stream.</summary>
    [Parameter]
    [ValidateRange(0, long.MaxValue)]
    public long? Tail { get; set; }

    /// <summary>Gets only what is newer: a DateTime, a date, or an age like 10m.</summary>
    [Parameter]
    [MomentArgument]
    public Moment? Since { get; set; }

    /// <summary>
    /// Gets only lines that are older: a DateTime, a date, or an age like 10m. With -Follow, stops at that time, or earlier if the containers exit.
    /// </summary>
    [Parameter]
    [MomentArgument]
    public Moment? Until { get; set; }

    /// <summary>Gets only lines of this stream: StandardOutput or stdout, StandardError or stderr.</summary>
    [Parameter]
    [StreamArgument]
    public DockerStream? Stream { get; set; }

    /// <summary>Shows the lines with their timestamps.</summary>
    [Parameter]
    public SwitchParameter Timestamps { get; set; }

    /// <summary>
    /// Gets the attributes that the logging driver keeps with the lines, labels and environment variables, as the property Details.
    /// </summary>
    [Parameter]
    public SwitchParameter Details { get; set; }

    /// <summary>
    /// Returns the whole log of each container as one string, unchanged. It is held in memory, and can have at most a billion characters.
    /// </summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>The maximum number of logs that are read at the same time. With -Follow, all logs are.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int ThrottleLimit { get; set; } = 50; // the default of docker

    private protected override int Concurrency => ThrottleLimit;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (Raw && Follow) { ThrowInvalidArgument(nameof(ContainerMessages.LogRawFollowed), ContainerMessages.LogRawFollowed); }
        _now = DateTimeOffset.Now;
        if (Since?.From(_now) > Until?.From(_now))
        {
            ThrowInvalidArgument(nameof(UnitMessages.SinceAfterUntil), UnitMessages.SinceAfterUntil(Since!.ToString(), Until!.ToString()));
        }
    }

    /// <summary>
    /// Collects the containers. The prefixes and the merge depend on all containers, so that reading starts at the end of the input.
    /// </summary>
    protected override void ProcessRecord() => _named.AddRange(Container);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        (IDockerEngine Engine, DockerContainer Container)[] targets =
            [.. FindAll().DistinctBy(target => (target.Container.Home.Uri, target.Container.Id))];
        LogQuery query = new(Tail, Since?.From(_now), Until?.From(_now), Follow, Stream, Details);
        string[] labels = [.. Labels([.. targets.Select(target => target.Container)])];
        Source[] sources = [.. targets.Select((target, number) => new Source(target.Engine.ContainerLogs, target.Container, query, StyleOf(labels, number)))];
        if (Follow && sources.Length > 1) { Start(null, job => MergeAsync(sources, job)); }
        else
        {
            foreach (Source source in sources) { Start(source.Container, job => Raw ? WriteTextAsync(source, job) : WriteLinesAsync(source.ReadAsync(job.Token), job)); }
        }
        Write(wait: true);
    }

    /// <summary>The named containers, in the order of the names. Several names on the same engine are resolved with one list request.</summary>
    private List<(IDockerEngine Engine, DockerContainer Container)> FindAll()
    {
        (EngineEndpoint Engine, Reference<DockerContainer> Reference)[] wanted = [.. _named.SelectMany(reference => EnginesOf(reference).Select(one => (one, reference)))];
        Dictionary<EngineEndpoint, IReadOnlyList<DockerContainer>?> lists = [];
        foreach (IGrouping<EngineEndpoint, Reference<DockerContainer>> group in wanted.GroupBy(pair => pair.Engine, pair => pair.Reference))
        {
            lists[group.Key] = group.Count(reference => reference.Object is null) <= 1 ? null
                : AwaitMany(group.Key, cancel => Resource<DockerContainer>.Instance.ListAsync(Open(group.Key), cancel));
        }
        List<(IDockerEngine Engine, DockerContainer Container)> targets = [];
        foreach ((EngineEndpoint where, Reference<DockerContainer> reference) in wanted)
        {
            IDockerEngine engine = Open(where);
            targets.AddRange(
                AwaitMany(reference, cancel => Resource<DockerContainer>.Instance.FindAsync(engine, reference, lists[where], cancel)).Select(found => (engine, found)));
        }
        return targets;
    }

    private LogLineStyle? StyleOf(string[] labels, int number) =>
        labels.Length > 1 ? new LogLineStyle(labels[number], number, Timestamps)
        : Timestamps ? new LogLineStyle(null, 0, Times: true)
        : null;

    /// <summary>
    /// The prefixes of the containers' lines, padded to the same width. With several engines, the prefix includes the engine's name, because
    /// container names may repeat.
    /// </summary>
    private static IEnumerable<string> Labels(DockerContainer[] containers)
    {
        bool isOneEngine = containers.DistinctBy(container => container.Home.Uri).Count() <= 1;
        string[] names = [.. containers.Select(container => isOneEngine ? container.Name : $"{container.Engine}/{container.Name}")];
        int width = names.Select(name => name.Length).DefaultIfEmpty().Max();
        return names.Select(name => name.PadRight(width));
    }

    private async Task WriteTextAsync(Source source, PipelineJob job) =>
        await job.WriteAsync(await source.Logs.ReadTextAsync(source.Container.Id, source.Query, Timestamps, job.Token));

    private static async Task WriteLinesAsync(IAsyncEnumerable<IReadOnlyList<DockerLogLine>> log, PipelineJob job)
    {
        SemaphoreSlim room = new(BatchesAhead); // the job's own limit is higher, for smaller items
        await foreach (IReadOnlyList<DockerLogLine> lines in log)
        {
            await room.WaitAsync(job.Token);
            await job.PostAsync(cmdlet =>
            {
                foreach (DockerLogLine line in lines) { cmdlet.WriteObject(line); }
                room.Release();
            });
        }
    }

    private Task MergeAsync(Source[] sources, PipelineJob job)
    {
        HashSet<Uri> gone = [];
        LogMerge merge = new([.. sources.Select(source => source.ReadAsync(job.Token))], async (number, failure) =>
        {
            bool isEngine = failure is DockerException { Kind: DockerErrorKind.Disconnected or DockerErrorKind.Unreachable };
            // A failure of the engine ends all of its logs and is reported once.
            if (!isEngine || gone.Add(sources[number].Container.Home.Uri)) { await job.PostAsync(Report(failure, sources[number].Container)); }
        });
        return WriteLinesAsync(merge.ReadAsync(job.Token), job);
    }

    private sealed record Source(IContainerLogs Logs, DockerContainer Container, LogQuery Query, LogLineStyle? Style)
    {
        public async IAsyncEnumerable<IReadOnlyList<DockerLogLine>> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
        {
            await foreach (IReadOnlyList<DockerLogLine> lines in Logs.ReadAsync(Container.Id, Query, cancel))
            {
                if (Style is not null)
                {
                    foreach (DockerLogLine line in lines) { line.Style = Style; }
                }
                yield return lines;
            }
        }
    }
}
