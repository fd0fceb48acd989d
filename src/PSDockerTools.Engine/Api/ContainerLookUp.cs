using System;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Logs;

namespace PSDockerTools.Engine.Api;

/// <summary>Finds a container by its name, its ID or an unambiguous ID prefix.</summary>
internal static class ContainerLookUp
{
    /// <summary>
    /// Returns the container. Podman compares IDs with SQL's LIKE, where % and _ are wildcards. An ID contains neither character, so that a value
    /// with one of them must equal the container's name.
    /// </summary>
    public static async Task<LoggedContainer> FindContainerAsync(this EngineClient client, string container, CancellationToken cancel)
    {
        bool isPattern = container.AsSpan().ContainsAny('%', '_') && await client.IsPodmanAsync(cancel);
        try
        {
            LoggedContainer found = await client.GetAsync(client.InspectionPath(container, sizes: false), LoggedContainer.Of, cancel);
            if (!isPattern || found.Name == container) { return found; }
        }
        catch (DockerException e) when (isPattern && e.Kind == DockerErrorKind.Ambiguous) { }
        throw client.NoSuchContainer(container);
    }

    public static string InspectionPath(this EngineClient client, string container, bool sizes) =>
        Query.Of($"containers/{client.ContainerSegment(container)}/json", ("size", sizes ? true : null));

    public static DockerException NoSuchContainer(this EngineClient client, string container) =>
        Translate.Missing(client.Engine, "container", container);
}
