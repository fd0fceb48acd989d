using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Session;

/// <summary>The engines that this process talks to: those that were connected by name, and everything that was ever called.</summary>
internal static class EngineDirectory
{
    private static readonly ConcurrentDictionary<string, Connected> s_connected = new(StringComparer.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<EngineEndpoint, IDockerEngine> s_engines = new();

    /// <summary>The process's default: the first that was connected as one, for runspaces that connected none of their own.</summary>
    public static EngineEndpoint? First { get; private set; }

    /// <summary>The names of the connected engines.</summary>
    public static IEnumerable<string> Names => s_connected.Keys.Order(StringComparer.OrdinalIgnoreCase);

    /// <summary>The connected engines.</summary>
    public static IEnumerable<EngineEndpoint> All => Names.Select(Find).OfType<EngineEndpoint>();

    public static EngineEndpoint? Find(string name) => s_connected.TryGetValue(name, out Connected? connected) ? connected.Engine : null;

    /// <summary>The engine to call. Opens nothing.</summary>
    public static IDockerEngine Open(EngineEndpoint engine) => s_engines.GetOrAdd(engine, static reference =>
        EngineLoadContext.Factory.Create(reference, Find(reference.Name) == reference ? s_connected[reference.Name].Options : Defaults));

    /// <summary>Keeps an engine under its name; another of that name is replaced.</summary>
    public static void Connect(EngineEndpoint engine, EngineOptions options, bool asDefault)
    {
        s_connected[engine.Name] = new Connected(engine, options);
        s_engines.TryRemove(engine, out _); // its options may be others now
        if (asDefault) { First ??= engine; }
    }

    public static void Disconnect(EngineEndpoint engine)
    {
        s_connected.TryRemove(engine.Name, out _);
        s_engines.TryRemove(engine, out _);
        if (engine.Equals(First)) { First = null; }
    }

    /// <summary>What an engine is talked to with that was not connected: DOCKER_API_VERSION switches negotiation off, as in the CLI.</summary>
    public static EngineOptions Defaults => new()
    {
        ApiVersion = Environment.GetEnvironmentVariable("DOCKER_API_VERSION") is { Length: > 0 } version ? version : null,
    };

    private sealed record Connected(EngineEndpoint Engine, EngineOptions Options);
}
