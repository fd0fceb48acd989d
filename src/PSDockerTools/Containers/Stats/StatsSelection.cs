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

/// <summary>The containers of an engine to measure: named ones, those that match a wildcard, or all running ones.</summary>
internal sealed class StatsSelection(IDockerEngine engine, IReadOnlyList<Reference<DockerContainer>>? wanted, Func<Exception, object?, Action<PSCmdlet>> report)
{
    public IDockerEngine Engine => engine;

    /// <summary>True if containers that are started later can be part of the selection.</summary>
    public bool IsOpen => wanted is null || wanted.Any(reference => reference.IsPattern);

    /// <summary>True if the selection includes a container of this name through a wildcard or because it includes all.</summary>
    public bool Includes(string name) => wanted is null || wanted.Any(reference => reference.IsPattern && reference.Fits(name));

    /// <summary>Returns the selected containers, each once, in the order of the arguments. Writes an error for each name that is not found.</summary>
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
                IReadOnlyList<DockerContainer> matches = Resource<DockerContainer>.Instance.Among(reference, all);
                if (matches.Count == 0 && !reference.IsPattern) { matches = [await engine.Containers.GetAsync(reference.Text, job.Token)]; }
                found.AddRange(matches.Select(one => new StatsTarget(one, !reference.IsPattern)).Where(target => target.IsNamed || target.IsRunning));
            }
            catch (Exception e) when (e is CommandException or DockerException { IsFatalForEngine: false })
            {
                await job.PostAsync(report(e, reference));
            }
        }
        return [.. found.GroupBy(target => target.Container.Id).Select(same => same.FirstOrDefault(target => target.IsNamed) ?? same.First())];
    }
}
