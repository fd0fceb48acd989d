using System.Collections.Generic;
using System.Text.Json.Nodes;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>
/// The body of the request that creates a container, while the options write it. The JSON is written without the library's models, because they lack
/// some fields and cannot distinguish an unset value from an empty one.
/// </summary>
/// <param name="engine">The engine on which the container is created.</param>
internal sealed class CreationBody(EngineEndpoint engine)
{
    private readonly List<RequestNeed> _needs = [];

    public EngineEndpoint Engine { get; } = engine;

    public JsonObject Json { get; } = [];

    public IReadOnlyList<RequestNeed> Needs => _needs;

    /// <summary>Sets a field by its path: <c>HostConfig.Memory</c>. A null value is not written.</summary>
    public void Set(string field, JsonNode? value)
    {
        if (value is null) { return; }
        string[] path = field.Split('.');
        JsonObject parent = Json;
        foreach (string name in path[..^1])
        {
            if (parent[name] is not JsonObject inner) { parent[name] = inner = []; }
            parent = inner;
        }
        parent[path[^1]] = value;
    }

    public void Require(RequestNeed need) => _needs.Add(need);
}
