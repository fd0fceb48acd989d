using System;

namespace PSDockerTools;

/// <summary>Which engine: its name, and how it is reached. Never a connection, so that objects which carry it stay small and can be copied.</summary>
public sealed class EngineEndpoint : IEquatable<EngineEndpoint>
{
    internal EngineEndpoint(string name, Uri uri) : this(name, uri, null) { }

    internal EngineEndpoint(string name, Uri uri, TransportSettings? settings)
    {
        Name = name;
        Uri = uri;
        Settings = settings;
    }

    /// <summary>The name of the engine: the name it was connected by, its docker context, or its URI.</summary>
    public string Name { get; }

    /// <summary>Where it listens, as the docker CLI writes it: unix:///var/run/docker.sock, npipe:////./pipe/docker_engine, tcp://host:2375.</summary>
    public Uri Uri { get; }

    /// <summary>What the transport needs beside the URI; null where the URI is enough.</summary>
    internal TransportSettings? Settings { get; }

    /// <summary>The same engine under another name.</summary>
    internal EngineEndpoint Named(string name) => new(name, Uri, Settings);

    /// <inheritdoc/>
    public bool Equals(EngineEndpoint? other) =>
        other is not null && Uri == other.Uri && Equals(Settings, other.Settings) && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EngineEndpoint);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Uri, Settings);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
