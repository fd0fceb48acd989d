using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>The containers of an engine. Where a container is named, its full id, its name, or an unambiguous beginning of its id will do.</summary>
internal interface IContainers
{
    Task<IReadOnlyList<DockerContainer>> ListAsync(ContainerQuery query, CancellationToken cancel);

    /// <summary>One container, as <see cref="ListAsync"/> gives it.</summary>
    Task<DockerContainer> GetAsync(string container, CancellationToken cancel);

    /// <summary>What was listed, with all that the engine knows of it.</summary>
    /// <param name="listed">The container.</param>
    /// <param name="sizes">Whether to compute sizes, which is slow.</param>
    /// <param name="cancel">Ends the waiting.</param>
    Task<DockerContainerDetail> InspectAsync(DockerContainer listed, bool sizes, CancellationToken cancel);

    /// <summary>The same as the engine says it.</summary>
    Task<JsonElement> InspectRawAsync(DockerContainer listed, bool sizes, CancellationToken cancel);

    /// <summary>The same as it was created: with the MAC address that was asked for, which API 1.52 and later do not report.</summary>
    Task<DockerContainerDetail> InspectAsCreatedAsync(DockerContainer listed, CancellationToken cancel);

    Task<ContainerCreated> CreateAsync(ContainerCreation creation, CancellationToken cancel);

    /// <summary>Changes limits and the restart policy; gives what the engine warns of.</summary>
    /// <param name="container">The container.</param>
    /// <param name="update">The request's body, as the API has it: what it does not have stays as it is.</param>
    /// <param name="cancel">Ends the waiting.</param>
    Task<IReadOnlyList<string>> UpdateAsync(string container, JsonObject update, CancellationToken cancel);

    Task RenameAsync(string container, string newName, CancellationToken cancel);

    Task RemoveAsync(string container, bool force, bool volumes, CancellationToken cancel);
}

/// <summary>How an engine is asked for it.</summary>
internal static class ContainersOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainers Containers => engine.Client<IContainers>();
    }
}

/// <summary>Which containers.</summary>
/// <param name="All">Those that do not run, too.</param>
/// <param name="Filter">The engine's own filters: any of the values of a key, all of the keys.</param>
/// <param name="Sizes">Whether to compute sizes, which is slow.</param>
/// <param name="Limit">The newest so many, running or not; null for all.</param>
internal sealed record ContainerQuery(bool All, IReadOnlyDictionary<string, string[]> Filter, bool Sizes = false, int? Limit = null)
{
    public static ContainerQuery Everything { get; } = new(true, Filters.None);
}

/// <summary>What the engine made.</summary>
internal sealed record ContainerCreated(string Id, IReadOnlyList<string> Warnings);
