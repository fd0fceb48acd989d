using System.Collections.Generic;
using System.Text.Json.Nodes;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>A container to be made.</summary>
/// <param name="Image">Of what.</param>
/// <param name="Body">The request's body, as the API has it.</param>
internal sealed record ContainerCreation(string Image, JsonObject Body)
{
    public string? Name { get; init; }

    public string? Platform { get; init; }

    /// <summary>What the body has that not every engine takes.</summary>
    public IReadOnlyList<RequestNeed> Needs { get; init; } = [];
}
