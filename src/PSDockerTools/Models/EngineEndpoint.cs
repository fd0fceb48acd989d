using System;

namespace PSDockerTools;

/// <summary>
/// The name of an engine and how to reach it. It holds no connection, so that objects with an endpoint stay small and can be serialized.
/// </summary>
public sealed class EngineEndpoint : IEquatable<EngineEndpoint>
{
    internal EngineEndpoint(string name, Uri uri) : this(name, uri, null) { }

    internal EngineEndpoint(string name, Uri uri, TransportSettings? settings)
    {
        Name = name;
        Uri = uri;
        Settings = settings;
    }

    /// <summary>The engine's name: the name it was connected with, the name of its docker context, or its URI.</summary>
    public string Name { get; }

    /// <summary>
    /// The engine's address in the docker CLI's format: unix:///var/run/docker.sock, npipe:////./pipe/docker_engine, tcp://host:2375.
    /// </summary>
    public Uri Uri { get; }

    /// <summary>The transport's settings in addition to the URI; null if it needs none.</summary>
    internal TransportSettings? Settings { get; }

    /// <summary>The same engine with another name.</summary>
    internal EngineEndpoint Named(string name) => new(name, Uri, Settings);

    /// <inheritdoc/>
    public bool Equals(EngineEndpoint? other) =>
        other is not null && Uri == other.Uri && Equals(Settings, other.Settings) && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EngineEndpoint);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Uri, Settings);

    /// <summary>The engine's name.</summary>
    public override string ToString() => Name;
}
