using System.Collections.Generic;
using System.Text.Json.Nodes;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>The data of a container to create.</summary>
/// <param name="Image">The image.</param>
/// <param name="Body">The request's body in the format of the API.</param>
internal sealed record ContainerCreation(string Image, JsonObject Body)
{
    public string? Name { get; init; }

    public string? Platform { get; init; }

    /// <summary>The parts of the body that not every engine supports.</summary>
    public IReadOnlyList<RequestNeed> Needs { get; init; } = [];
}
