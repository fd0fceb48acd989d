using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Containers;

/// <summary>Which containers of an engine are measured: those that were named, those that wildcards fit, or all that run.</summary>
internal sealed class StatsSelection(IDockerEngine engine, IReadOnlyList<Reference<DockerContainer>>? wanted, Func<Exception, object?, Action<PSCmdlet>> report)
{
    public IDockerEngine Engine => engine;

    /// <summary>Whether one that is started later may belong to it.</summary>
    public bool IsOpen => wanted is null || wanted.Any(reference => reference.IsPattern);

    /// <summary>Whether one that nobody named itself belongs to it by its name.</summary>
    public bool Takes(string name) => wanted is null || wanted.Any(reference => reference.IsPattern && reference.Fits(name));

    /// <summary>Those of now, in the order they were named in, each once. What is not there is told.</summary>
    public async Task<IReadOnlyList<StatsTarget>> FindAsync(PipelineJob job)
    {
        if (wanted is null)
        {
            IReadOnlyList<DockerContainer> running = await engine.Containers.ListAsync(new ContainerQuery(All: false, Filters.None), job.Token);
            return [.. running.Select(one => new StatsTarget(one, IsNamed: false))];
        }
        IReadOnlyList<DockerContainer> all = await engine.Containers.ListAsync(ContainerQuery.Everything, job.Token);
        List<StatsTarget> found = [];
        foreach (Reference<DockerContainer> reference in wanted)
        {
            try
            {
                IReadOnlyList<DockerContainer> meant = Resource<DockerContainer>.Instance.Among(reference, all);
                if (meant.Count == 0 && !reference.IsPattern) { meant = [await engine.Containers.GetAsync(reference.Text, job.Token)]; }
                found.AddRange(meant.Select(one => new StatsTarget(one, !reference.IsPattern)).Where(target => target.IsNamed || target.Runs));
            }
            catch (Exception e) when (e is CommandException or DockerException { EndsEverything: false })
            {
                await job.PostAsync(report(e, reference));
            }
        }
        return [.. found.GroupBy(target => target.Container.Id).Select(same => same.FirstOrDefault(target => target.IsNamed) ?? same.First())];
    }
}
