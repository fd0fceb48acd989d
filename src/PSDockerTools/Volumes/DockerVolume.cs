using System;
using PSDockerTools.Resources;
using PSDockerTools.Volumes;

namespace PSDockerTools;

/// <summary>A volume.</summary>
[DescribedBy(typeof(VolumeResource))]
public sealed class DockerVolume : DockerObject
{
    internal DockerVolume(EngineEndpoint engine) : base(engine) { }

    /// <summary>The name; 64 digits for an anonymous one.</summary>
    public required string Name { get; init; }

    /// <summary>The driver: <c>local</c>, or a plugin's name.</summary>
    public required string Driver { get; init; }

    /// <summary>Where it lies on the engine's host.</summary>
    public required string Mountpoint { get; init; }

    /// <summary>When it was made, in local time; null where the driver does not say. To PowerShell $null is before any date: test for it, too.</summary>
    public DateTime? Created { get; init; }

    /// <summary><c>local</c> or <c>global</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>Its labels.</summary>
    public required DockerLabels Labels { get; init; }

    /// <summary>The driver options that it was made with.</summary>
    public required DockerOptions Options { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
