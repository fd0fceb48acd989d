using System.Collections.Generic;

namespace PSDockerTools.Containers;

/// <summary>A container to be made: what <c>docker create</c> can say, already parsed and checked. What is null or empty is left to the engine.</summary>
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

    /// <summary>For the runtime (API 1.43).</summary>
    public IReadOnlyDictionary<string, string> Annotations { get; init; } = new Dictionary<string, string>();

    public string? Hostname { get; init; }

    public string? DomainName { get; init; }

    public string? User { get; init; }

    public string? WorkingDirectory { get; init; }

    /// <summary>Whether standard input is kept open.</summary>
    public bool Interactive { get; init; }

    /// <summary>What somebody is attached to from the start; standard input then ends with the first who leaves.</summary>
    public AttachedStreams Attached { get; init; }

    public bool Terminal { get; init; }

    /// <summary>Whether the engine removes it when it ends.</summary>
    public bool Remove { get; init; }

    public RestartPolicy? RestartPolicy { get; init; }

    public Signal? StopSignal { get; init; }

    /// <summary>In seconds; -1 for ever.</summary>
    public int? StopTimeout { get; init; }

    /// <summary>Whether a process of the engine's reaps and forwards signals; null for the engine's own default.</summary>
    public bool? Init { get; init; }

    public string? Runtime { get; init; }

    public string? Isolation { get; init; }

    public string? LogDriver { get; init; }

    public IReadOnlyDictionary<string, string> LogOptions { get; init; } = new Dictionary<string, string>();

    public HealthCheck? Health { get; init; }

    /// <summary>Where the id is written by the client; the engine only takes it down.</summary>
    public string? IdFile { get; init; }

    public ContainerNetworking Networking { get; init; } = new();

    public ContainerStorage Storage { get; init; } = new();

    public ContainerLimits Limits { get; init; } = new();

    public ContainerDevices Devices { get; init; } = new();

    public ContainerSecurity Security { get; init; } = new();
}
