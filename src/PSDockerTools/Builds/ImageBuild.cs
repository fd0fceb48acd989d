using System.Collections.Generic;
using PSDockerTools.Abstractions;

namespace PSDockerTools.Builds;

/// <summary>The parameters of an image build.</summary>
/// <param name="Context">The full path of the context folder.</param>
internal sealed record ImageBuild(string Context)
{
    /// <summary>The full path of the Dockerfile, inside or outside the context; null for the Dockerfile in the context.</summary>
    public string? Dockerfile { get; init; }

    public IReadOnlyList<ImageName> Tags { get; init; } = [];

    /// <summary>The build arguments. A null value selects the default value in the Dockerfile.</summary>
    public IReadOnlyDictionary<string, string?> Arguments { get; init; } = new Dictionary<string, string?>();

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>The registry credentials for pulling base images.</summary>
    public IReadOnlyList<RegistryLogin> Logins { get; init; } = [];

    public string? Target { get; init; }

    public string? Platform { get; init; }

    public string? Network { get; init; }

    public bool NoCache { get; init; }

    /// <summary>Indicates that newer base images are pulled even if the engine has them.</summary>
    public bool Pull { get; init; }
}
