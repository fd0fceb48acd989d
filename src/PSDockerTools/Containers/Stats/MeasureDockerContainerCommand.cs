using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Cmdlets;
using PSDockerTools.Containers;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Measures what containers use of processors, memory, network and disks.</summary>
/// <remarks>
/// <para>Without a name it measures all that run. It measures once, which takes the engine a second or two since the use of a processor
/// is the difference of two readings; all are measured at the same time. With -Follow it goes on, about once a second, until Ctrl-C, or
/// until all that were named have been removed: containers that are started join, and those that end leave.</para>
/// <para>The numbers are those of docker stats: the percentage is of one processor, so that 200 means that two are busy, and memory is
/// without what is only cached of files. One that is named and does not run uses nothing; a wildcard means those that run.</para>
/// <para>A pipeline that is slower than the engine gets the latest readings, and misses those in between.</para>
/// </remarks>
/// <example>
/// <para>Measures all running containers once, as docker stats --no-stream does.</para>
/// <code>Measure-DockerContainer</code>
/// </example>
/// <example>
/// <para>Gets the containers that use more than 500 MB.</para>
/// <code>Measure-DockerContainer | Where-Object MemoryUsage -gt 500MB | Sort-Object MemoryUsage -Descending</code>
/// </example>
/// <example>
/// <para>Watches a container ten times, and keeps that for a spreadsheet.</para>
/// <code>Measure-DockerContainer web -Follow | Select-Object -First 10 Time, Name, CpuPercent, MemoryUsage | Export-Csv web.csv</code>
/// </example>
/// <seealso cref="GetDockerContainerProcessCommand"/>
/// <seealso href="https://docs.docker.com/reference/cli/docker/container/stats/">docker stats</seealso>
[Cmdlet(VerbsDiagnostic.Measure, "DockerContainer")]
[OutputType(typeof(DockerContainerStats))]
public sealed class MeasureDockerContainerCommand : QueryCmdlet
{
    private readonly List<Reference<DockerContainer>> _named = [];
    private bool _all;

    /// <summary>The containers: names, beginnings of ids, wildcards, or what Get-DockerContainer gives. All that run without it.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ReferenceArgument<DockerContainer>]
    [ArgumentCompleter(typeof(NameCompleter<DockerContainer>))]
    [SupportsWildcards]
    [Alias("Name", "Id")]
    public Reference<DockerContainer>[]? Container { get; set; }

    /// <summary>Goes on measuring until Ctrl-C.</summary>
    [Parameter]
    [Alias("Continuous")]
    public SwitchParameter Follow { get; set; }

    /// <summary>Only gathers: what is measured is measured at the same time.</summary>
    protected override void ProcessRecord()
    {
        if (Container is null) { _all = true; }
        else { _named.AddRange(Container); }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!_all && _named.Count == 0) { return; } // nothing came through the pipeline, which does not mean all
        StatsSelection[] selections =
        [
            .. ByEngine<DockerContainer>(_all ? null : _named)
                .Select(group => new StatsSelection(Open(group.Engine), group.Wanted, Report)),
        ];
        if (Follow) { Start(null, job => new StatsFollower(selections, Report, job).RunAsync()); }
        else
        {
            foreach (StatsSelection selection in selections) { Start(selection.Engine.Endpoint, job => MeasureAsync(selection, job)); }
        }
        Write(wait: true);
    }

    private async Task MeasureAsync(StatsSelection selection, PipelineJob job)
    {
        IReadOnlyList<StatsTarget> targets = await selection.FindAsync(job);
        Task<DockerContainerStats>[] readings = [.. targets.Select(target => selection.Engine.ContainerStats.MeasureAsync(target.Container.Id, job.Token))];
        foreach ((StatsTarget target, Task<DockerContainerStats> reading) in targets.Zip(readings))
        {
            try { await job.WriteAsync(await reading); }
            catch (DockerException e) when (!e.IsFatalForEngine)
            {
                // One that nobody named may go while it is measured.
                if (target.IsNamed || e.Kind != DockerErrorKind.NotFound) { await job.PostAsync(Report(e, target.Container)); }
            }
        }
    }
}
