using System;
using System.Diagnostics.CodeAnalysis;

namespace PSDockerTools;

/// <summary>A container with all that its engine's inspection says.</summary>
/// <remarks>
/// It is a DockerContainer, whose properties are as the list has them, so that it goes wherever one goes; those of the inspection are
/// called as docker inspect calls them, but for <see cref="StateDetail"/>, since State is the word already.
/// </remarks>
public sealed class DockerContainerDetail : DockerContainer
{
    [SetsRequiredMembers]
    internal DockerContainerDetail(
        DockerContainer listed,
        DockerContainerState state,
        DockerContainerConfig config,
        DockerHostConfig hostConfig,
        DockerNetworkSettings networkSettings) : base(listed)
    {
        StateDetail = state;
        Config = config;
        HostConfig = hostConfig;
        NetworkSettings = networkSettings;
    }

    /// <summary>What it runs: the program.</summary>
    public string Path { get; init; } = "";

    /// <summary>The program's arguments.</summary>
    public DockerStringList Args { get; init; } = new([]);

    /// <summary>All of its state: process id, exit code, times, health.</summary>
    public DockerContainerState StateDetail { get; }

    /// <summary>What its main process returned; null while it runs, and before it has.</summary>
    public int? ExitCode => StateDetail.Running || (StateDetail.FinishedAt is null && StateDetail.ExitCode == 0) ? null : StateDetail.ExitCode;

    /// <summary>When it was last started, in local time; null if never.</summary>
    public DateTime? StartedAt => StateDetail.StartedAt;

    /// <summary>When it last ended, in local time; null if never.</summary>
    public DateTime? FinishedAt => StateDetail.FinishedAt;

    /// <summary>The last results of its health check; empty where it has none.</summary>
    public DockerList<DockerHealthcheckResult> HealthLog => StateDetail.Health?.Log ?? DockerList<DockerHealthcheckResult>.Empty;

    /// <summary>How often its restart policy has started it again.</summary>
    public long RestartCount { get; init; }

    /// <summary>What it is made of that goes with it to any host: image, command, environment, labels, health check.</summary>
    public DockerContainerConfig Config { get; }

    /// <summary>What it may have of its host: mounts, published ports, limits, devices, rights, restart policy.</summary>
    public DockerHostConfig HostConfig { get; }

    /// <summary>Its networks, and its addresses there.</summary>
    public DockerNetworkSettings NetworkSettings { get; }

    /// <summary>The platform: <c>linux</c> or <c>windows</c>.</summary>
    public string? Platform { get; init; }

    /// <summary>The storage driver: <c>overlay2</c>.</summary>
    public string? Driver { get; init; }

    /// <summary>Where its file system lies on the engine's host; null where the engine's image store does not say.</summary>
    public DockerGraphDriver? GraphDriver { get; init; }

    /// <summary>The manifest of the image's platform that it was made from (API 1.48); null where the engine does not say.</summary>
    public DockerImageManifest? ImageManifest { get; init; }

    /// <summary>Where its log lies on the engine's host; null where its log driver keeps no file.</summary>
    public string? LogPath { get; init; }

    /// <summary>Where its <c>resolv.conf</c> lies on the engine's host.</summary>
    public string? ResolvConfPath { get; init; }

    /// <summary>Where its <c>hostname</c> lies on the engine's host.</summary>
    public string? HostnamePath { get; init; }

    /// <summary>Where its <c>hosts</c> lies on the engine's host.</summary>
    public string? HostsPath { get; init; }

    /// <summary>SELinux's label of its mounts.</summary>
    public string? MountLabel { get; init; }

    /// <summary>SELinux's label of its process.</summary>
    public string? ProcessLabel { get; init; }

    /// <summary>Its AppArmor profile.</summary>
    public string? AppArmorProfile { get; init; }

    /// <summary>The ids of the commands that run in it beside its own.</summary>
    public DockerStringList ExecIds { get; init; } = new([]);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
