using System.Collections.Generic;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Builds;

/// <summary>An image to be built from a folder.</summary>
/// <param name="Context">The folder's full path.</param>
internal sealed record ImageBuild(string Context)
{
    /// <summary>The Dockerfile's full path, in the context or not; null for the context's own Dockerfile.</summary>
    public string? Dockerfile { get; init; }

    public IReadOnlyList<ImageName> Tags { get; init; } = [];

    /// <summary>A null value takes the variable of that name from the Dockerfile's own default.</summary>
    public IReadOnlyDictionary<string, string?> Arguments { get; init; } = new Dictionary<string, string?>();

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>The credentials that the engine may use to pull base images.</summary>
    public IReadOnlyList<RegistryLogin> Logins { get; init; } = [];

    public string? Target { get; init; }

    public string? Platform { get; init; }

    public string? Network { get; init; }

    public bool NoCache { get; init; }

    /// <summary>Whether to look for newer base images even where they are here.</summary>
    public bool Pull { get; init; }
}
