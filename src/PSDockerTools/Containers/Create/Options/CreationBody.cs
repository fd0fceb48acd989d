using System.Collections.Generic;
using System.Text.Json.Nodes;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Containers;

/// <summary>
/// The body of the request that creates a container, while options write it. By hand, since the library's models lack some of its fields and cannot
/// tell what was not said from what was said to be nothing.
/// </summary>
/// <param name="engine">Where the container is made.</param>
internal sealed class CreationBody(EngineEndpoint engine)
{
    private readonly List<RequestNeed> _needs = [];

    public EngineEndpoint Engine { get; } = engine;

    public JsonObject Json { get; } = [];

    public IReadOnlyList<RequestNeed> Needs => _needs;

    /// <summary>Writes a field by its path: <c>HostConfig.Memory</c>. Null writes nothing.</summary>
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
