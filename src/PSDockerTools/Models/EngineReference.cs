using System;

namespace PSDockerTools;

/// <summary>Which engine: its name and where it listens. Never a connection, so that objects which carry it stay small and can be copied.</summary>
public sealed class EngineReference : IEquatable<EngineReference>
{
    internal EngineReference(string name, Uri endpoint)
    {
        Name = name;
        Endpoint = endpoint;
    }

    /// <summary>What the engine is called: the name it was connected by, its docker context, or its URI.</summary>
    public string Name { get; }

    /// <summary>Where it listens, as the docker CLI writes it: unix:///var/run/docker.sock, npipe:////./pipe/docker_engine, tcp://host:2375.</summary>
    public Uri Endpoint { get; }

    /// <inheritdoc/>
    public bool Equals(EngineReference? other) =>
        other is not null && Endpoint == other.Endpoint && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EngineReference);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Endpoint);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
