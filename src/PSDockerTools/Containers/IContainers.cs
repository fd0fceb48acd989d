using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>The containers of an engine. The parameter <c>container</c> accepts a full ID, a name, or an unambiguous prefix of an ID.</summary>
internal interface IContainers
{
    Task<IReadOnlyList<DockerContainer>> ListAsync(ContainerQuery query, CancellationToken cancel);

    /// <summary>Returns one container, with the same properties as <see cref="ListAsync"/>.</summary>
    Task<DockerContainer> GetAsync(string container, CancellationToken cancel);

    /// <summary>Returns a listed container with all properties of its inspection.</summary>
    /// <param name="listed">The container.</param>
    /// <param name="sizes">True to compute sizes, which is slow.</param>
    /// <param name="cancel">The token that cancels the request.</param>
    Task<DockerContainerDetail> InspectAsync(DockerContainer listed, bool sizes, CancellationToken cancel);

    /// <summary>Returns the inspection as the engine's JSON.</summary>
    Task<JsonElement> InspectRawAsync(DockerContainer listed, bool sizes, CancellationToken cancel);

    /// <summary>Returns the inspection with the MAC address that was requested at the creation, which API 1.52 and later do not report.</summary>
    Task<DockerContainerDetail> InspectAsCreatedAsync(DockerContainer listed, CancellationToken cancel);

    Task<ContainerCreated> CreateAsync(ContainerCreation creation, CancellationToken cancel);

    /// <summary>Changes resource limits and the restart policy; returns the engine's warnings.</summary>
    /// <param name="container">The container.</param>
    /// <param name="update">The request's body in the format of the API; settings that it does not contain are not changed.</param>
    /// <param name="cancel">The token that cancels the request.</param>
    Task<IReadOnlyList<string>> UpdateAsync(string container, JsonObject update, CancellationToken cancel);

    Task RenameAsync(string container, string newName, CancellationToken cancel);

    Task RemoveAsync(string container, bool force, bool volumes, CancellationToken cancel);
}

/// <summary>Adds the <c>Containers</c> property to an engine.</summary>
internal static class ContainersOfEngine
{
    extension(IDockerEngine engine)
    {
        public IContainers Containers => engine.Client<IContainers>();
    }
}

/// <summary>The selection of containers to list.</summary>
/// <param name="All">True to include containers that are not running.</param>
/// <param name="Filter">The engine's filters: a container must match one value of each key.</param>
/// <param name="Sizes">True to compute sizes, which is slow.</param>
/// <param name="Limit">The maximum number of containers, the newest first, running or not; null for all.</param>
internal sealed record ContainerQuery(bool All, IReadOnlyDictionary<string, string[]> Filter, bool Sizes = false, int? Limit = null)
{
    public static ContainerQuery Everything { get; } = new(true, Filters.None);
}

/// <summary>The ID of a new container and the engine's warnings.</summary>
internal sealed record ContainerCreated(string Id, IReadOnlyList<string> Warnings);
