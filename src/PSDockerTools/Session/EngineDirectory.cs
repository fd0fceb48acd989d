using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Session;

/// <summary>The engines of this process: those connected by name, and the clients of all engines that were used.</summary>
internal static class EngineDirectory
{
    private static readonly ConcurrentDictionary<string, Connected> s_connected = new(StringComparer.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<EngineEndpoint, IDockerEngine> s_engines = new();

    /// <summary>The process's default engine: the first that was connected as a default. Runspaces without a default of their own use it.</summary>
    public static EngineEndpoint? First { get; private set; }

    /// <summary>The names of the connected engines, sorted.</summary>
    public static IEnumerable<string> Names => s_connected.Keys.Order(StringComparer.OrdinalIgnoreCase);

    /// <summary>The connected engines, sorted by name.</summary>
    public static IEnumerable<EngineEndpoint> All => Names.Select(Find).OfType<EngineEndpoint>();

    public static EngineEndpoint? Find(string name) => s_connected.TryGetValue(name, out Connected? connected) ? connected.Engine : null;

    /// <summary>Returns the engine's client. It does not open a connection.</summary>
    public static IDockerEngine Open(EngineEndpoint engine) => s_engines.GetOrAdd(engine, static reference =>
        EngineLoadContext.Factory.Create(reference, Find(reference.Name) == reference ? s_connected[reference.Name].Options : Defaults));

    /// <summary>Adds an engine, replacing one of the same name.</summary>
    public static void Connect(EngineEndpoint engine, EngineOptions options, bool asDefault)
    {
        s_connected[engine.Name] = new Connected(engine, options);
        s_engines.TryRemove(engine, out _); // its options may have changed
        if (asDefault) { First ??= engine; }
    }

    public static void Disconnect(EngineEndpoint engine)
    {
        s_connected.TryRemove(engine.Name, out _);
        s_engines.TryRemove(engine, out _);
        if (engine.Equals(First)) { First = null; }
    }

    /// <summary>
    /// The options for engines that were not connected by name. DOCKER_API_VERSION disables API version negotiation, as in the docker CLI.
    /// </summary>
    public static EngineOptions Defaults => new()
    {
        ApiVersion = Environment.GetEnvironmentVariable("DOCKER_API_VERSION") is { Length: > 0 } version ? version : null,
    };

    private sealed record Connected(EngineEndpoint Engine, EngineOptions Options);
}
