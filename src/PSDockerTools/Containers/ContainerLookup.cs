using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Cmdlets;

namespace PSDockerTools.Containers;

/// <summary>Finds the containers that a reference means, asking the engine no more than it must.</summary>
internal static class ContainerLookup
{
    public static async Task<IReadOnlyList<DockerContainer>> FindAsync(
        this IContainers containers, ContainerReference reference, CancellationToken cancel)
    {
        if (reference.Object is DockerContainer given) { return [given]; }
        try
        {
            if (!reference.IsPattern) { return [await containers.GetAsync(reference.Text, cancel)]; }
        }
        catch (DockerException e) when (e.Kind == DockerErrorKind.Ambiguous) { } // the list tells which ones
        return reference.Among(await containers.ListAsync(ContainerQuery.Everything, cancel));
    }

    /// <summary>The same where all containers were listed already; what only the engine knows by that name is asked for.</summary>
    public static async Task<IReadOnlyList<DockerContainer>> FindAsync(
        this IContainers containers, ContainerReference reference, IReadOnlyList<DockerContainer>? all, CancellationToken cancel)
    {
        IReadOnlyList<DockerContainer> listed = all is null || reference.Object is not null ? [] : reference.Among(all);
        return listed.Count > 0 || (all is not null && reference.IsPattern) ? listed : await containers.FindAsync(reference, cancel);
    }

    /// <summary>The lists to look several names up in; a single name needs none.</summary>
    public static SharedLists<DockerContainer> Lists(CancellationToken cancel) => new(
        async (engine, count, limited) => count > 1 ? await engine.Containers.ListAsync(ContainerQuery.Everything, limited) : null, cancel);

    /// <summary>Those of a list that a reference means.</summary>
    public static IReadOnlyList<DockerContainer> Among(this ContainerReference reference, IReadOnlyList<DockerContainer> all) =>
        Selection.Pick(reference, all, container => container.Name, container => container.Id);
}
