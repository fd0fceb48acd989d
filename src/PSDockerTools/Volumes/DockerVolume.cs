using System;
using PSDockerTools.Resources;
using PSDockerTools.Volumes;

namespace PSDockerTools;

/// <summary>A volume.</summary>
[DescribedBy(typeof(VolumeResource))]
public sealed class DockerVolume : DockerObject
{
    internal DockerVolume(EngineEndpoint engine) : base(engine) { }

    /// <summary>The name; 64 hexadecimal digits for an anonymous volume.</summary>
    public required string Name { get; init; }

    /// <summary>The driver: <c>local</c>, or a plugin's name.</summary>
    public required string Driver { get; init; }

    /// <summary>The path of the volume's data on the engine's host.</summary>
    public required string Mountpoint { get; init; }

    /// <summary>
    /// The creation time in local time; null if the driver does not return it. PowerShell sorts $null before any date: test for $null, too.
    /// </summary>
    public DateTime? Created { get; init; }

    /// <summary>The scope: <c>local</c> or <c>global</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>The labels.</summary>
    public required DockerLabels Labels { get; init; }

    /// <summary>The volume driver's options.</summary>
    public required DockerOptions Options { get; init; }

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;
}
