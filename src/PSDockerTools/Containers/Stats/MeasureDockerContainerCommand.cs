using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Cmdlets;
using PSDockerTools.Containers;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Gets the CPU, memory, network and disk usage of containers. Equivalent to docker stats.</summary>
/// <remarks>
/// <para>By default, measures all running containers once, in parallel. This takes a second or two, because the CPU usage is the difference of two
/// samples. With -Follow, measures about once a second until Ctrl-C, or until all specified containers have been removed. Containers that start are
/// added, those that exit are left out.</para>
/// <para>The numbers are those of docker stats: 100 percent is one CPU, so 200 means two busy CPUs, and memory excludes the file cache. A specified
/// container that is not running has zero usage; a wildcard matches only running containers.</para>
/// <para>A pipeline that is slower than the engine gets the latest samples and misses those in between.</para>
/// </remarks>
/// <example>
/// <para>Measures all running containers once. Equivalent to docker stats --no-stream.</para>
/// <code>Measure-DockerContainer</code>
/// </example>
/// <example>
/// <para>Gets the containers that use more than 500 MB.</para>
/// <code>Measure-DockerContainer | Where-Object MemoryUsage -gt 500MB | Sort-Object MemoryUsage -Descending</code>
/// </example>
/// <example>
/// <para>Takes ten samples of a container and saves them as CSV.</para>
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

    /// <summary>The containers: names, ID prefixes, wildcards, or objects of Get-DockerContainer. Default: all running containers.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ReferenceArgument<DockerContainer>]
    [ArgumentCompleter(typeof(NameCompleter<DockerContainer>))]
    [SupportsWildcards]
    [Alias("Name", "Id")]
    public Reference<DockerContainer>[]? Container { get; set; }

    /// <summary>Measures every second until Ctrl-C.</summary>
    [Parameter]
    [Alias("Continuous")]
    public SwitchParameter Follow { get; set; }

    /// <summary>Collects the containers, so that all are measured at the same time.</summary>
    protected override void ProcessRecord()
    {
        if (Container is null) { _all = true; }
        else { _named.AddRange(Container); }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!_all && _named.Count == 0) { return; } // the pipeline was empty, which does not mean all containers
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
                // A container that was not named may be removed during the measurement.
                if (target.IsNamed || e.Kind != DockerErrorKind.NotFound) { await job.PostAsync(Report(e, target.Container)); }
            }
        }
    }
}
