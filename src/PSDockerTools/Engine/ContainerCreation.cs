using System.Collections.Generic;

namespace PSDockerTools.Engine;

/// <summary>A container to be made: what <c>docker create</c> can say, already parsed and checked.</summary>
internal sealed record ContainerCreation(string Image)
{
    public string? Name { get; init; }

    public string? Platform { get; init; }

    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>Null leaves the image's own; a single empty word takes it away.</summary>
    public IReadOnlyList<string>? Entrypoint { get; init; }

    /// <summary><c>NAME=value</c>, or <c>NAME</c> alone to take the image's own away.</summary>
    public IReadOnlyList<string> Environment { get; init; } = [];

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<PortMapping> Ports { get; init; } = [];

    public bool PublishAll { get; init; }

    public IReadOnlyList<VolumeMapping> Volumes { get; init; } = [];

    /// <summary>The first is the network mode; several need API 1.44.</summary>
    public IReadOnlyList<string> Networks { get; init; } = [];

    public string? Hostname { get; init; }

    public string? User { get; init; }

    public string? WorkingDirectory { get; init; }

    /// <summary>Whether standard input is kept open.</summary>
    public bool Interactive { get; init; }

    /// <summary>Whether somebody is attached from the start; then standard input ends with the first who leaves.</summary>
    public bool Attached { get; init; }

    public bool Terminal { get; init; }

    /// <summary>Whether the engine removes it when it ends.</summary>
    public bool Remove { get; init; }
}
