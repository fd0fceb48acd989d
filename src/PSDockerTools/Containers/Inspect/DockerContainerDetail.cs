using System;
using System.Diagnostics.CodeAnalysis;

namespace PSDockerTools;

/// <summary>A container with all that its engine's inspection says.</summary>
/// <remarks>
/// It is a DockerContainer, so that it goes wherever one goes. State, Status and Health are those of the inspection, which knows of a change
/// before the list; the other properties of a DockerContainer are those of the list. The properties of the inspection have the names that
/// docker inspect uses, but for <see cref="StateDetail"/>, since State is the word already. Few of many containers are read in detail, so the
/// inspection is parsed when one of its properties is first read.
/// </remarks>
public sealed class DockerContainerDetail : DockerContainer
{
    private readonly Lazy<DockerInspection> _inspection;

    [SetsRequiredMembers]
    internal DockerContainerDetail(DockerContainer listed, Func<DockerInspection> read) : base(listed)
    {
        State = listed.State;
        Status = listed.Status;
        Health = listed.Health;
        _inspection = new Lazy<DockerInspection>(read);
    }

    /// <inheritdoc/>
    public override required string State { get => StateDetail.Status.Length > 0 ? StateDetail.Status : base.State; init => base.State = value; }

    /// <inheritdoc/>
    public override required string Status { get => State == base.State ? base.Status : StateDetail.ToStatus(); init => base.Status = value; }

    /// <inheritdoc/>
    public override required string Health
    {
        get => StateDetail.Status switch { "" => base.Health, "running" => StateDetail.Health?.Status ?? "none", _ => "none" };
        init => base.Health = value;
    }

    /// <summary>What it runs: the program.</summary>
    public string Path => _inspection.Value.Path;

    /// <summary>The program's arguments.</summary>
    public DockerStringList Args => _inspection.Value.Args;

    /// <summary>All of its state: process id, exit code, times, health.</summary>
    public DockerContainerState StateDetail => _inspection.Value.State;

    /// <summary>The exit code of the main process; null while it runs and before its first end. A signed 32-bit number, as $LASTEXITCODE is.</summary>
    public int? ExitCode => StateDetail.Running || (StateDetail.FinishedAt is null && StateDetail.ExitCode == 0) ? null : StateDetail.ExitCode;

    /// <summary>When it was last started, in local time; null if never.</summary>
    public DateTime? StartedAt => StateDetail.StartedAt;

    /// <summary>When it last ended, in local time; null if never.</summary>
    public DateTime? FinishedAt => StateDetail.FinishedAt;

    /// <summary>The last results of its health check; empty where it has none.</summary>
    public DockerList<DockerHealthcheckResult> HealthLog => StateDetail.Health?.Log ?? DockerList<DockerHealthcheckResult>.Empty;

    /// <summary>How often its restart policy has started it again.</summary>
    public long RestartCount => _inspection.Value.RestartCount;

    /// <summary>What it is made of that goes with it to any host: image, command, environment, labels, health check.</summary>
    public DockerContainerConfig Config => _inspection.Value.Config;

    /// <summary>What it may have of its host: mounts, published ports, limits, devices, rights, restart policy.</summary>
    public DockerHostConfig HostConfig => _inspection.Value.HostConfig;

    /// <summary>Its networks, and its addresses there.</summary>
    public DockerNetworkSettings NetworkSettings => _inspection.Value.NetworkSettings;

    /// <summary>The platform: <c>linux</c> or <c>windows</c>.</summary>
    public string? Platform => _inspection.Value.Platform;

    /// <summary>The storage driver: <c>overlay2</c>.</summary>
    public string? Driver => _inspection.Value.Driver;

    /// <summary>Where its file system lies on the engine's host; null in the containerd image store with API 1.52 and later.</summary>
    public DockerGraphDriver? GraphDriver => _inspection.Value.GraphDriver;

    /// <summary>The snapshotter of the containerd image store that has its file system (API 1.52): <c>overlayfs</c>; otherwise null.</summary>
    public string? Snapshotter => _inspection.Value.Snapshotter;

    /// <summary>The manifest of the image's platform that it was made from (API 1.48); null where the engine does not say.</summary>
    public DockerImageManifest? ImageManifest => _inspection.Value.ImageManifest;

    /// <summary>Where its log lies on the engine's host; null where its log driver keeps no file.</summary>
    public string? LogPath => _inspection.Value.LogPath;

    /// <summary>Where its <c>resolv.conf</c> lies on the engine's host.</summary>
    public string? ResolvConfPath => _inspection.Value.ResolvConfPath;

    /// <summary>Where its <c>hostname</c> lies on the engine's host.</summary>
    public string? HostnamePath => _inspection.Value.HostnamePath;

    /// <summary>Where its <c>hosts</c> lies on the engine's host.</summary>
    public string? HostsPath => _inspection.Value.HostsPath;

    /// <summary>SELinux's label of its mounts.</summary>
    public string? MountLabel => _inspection.Value.MountLabel;

    /// <summary>SELinux's label of its process.</summary>
    public string? ProcessLabel => _inspection.Value.ProcessLabel;

    /// <summary>Its AppArmor profile.</summary>
    public string? AppArmorProfile => _inspection.Value.AppArmorProfile;

    /// <summary>The ids of the commands that run in it beside its own.</summary>
    public DockerStringList ExecIds => _inspection.Value.ExecIds;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
