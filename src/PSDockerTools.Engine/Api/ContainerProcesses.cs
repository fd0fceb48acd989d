using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Containers;
using PSDockerTools.Engine.Http;
using PSDockerTools.Engine.Json;

namespace PSDockerTools.Engine.Api;

/// <summary>The processes of the containers of an engine.</summary>
internal sealed class ContainerProcesses(EngineClient client) : IContainerProcesses
{
    private static readonly ResponseShape s_shape = new(JsonValueKind.Object) { MayBeEmpty = true }; // Podman's response can be empty

    public Task<IReadOnlyList<DockerProcess>> ListAsync(DockerContainer container, string? arguments, CancellationToken cancel) => client.GetAsync(
        Query.Of($"containers/{client.ContainerSegment(container.Id)}/top", ("ps_args", arguments)), s_shape, json => json.ToProcesses(container), cancel);
}
