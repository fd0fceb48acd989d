using System;
using System.Diagnostics.CodeAnalysis;

namespace PSDockerTools;

/// <summary>A container with all properties that <c>docker inspect</c> returns.</summary>
/// <remarks>
/// A DockerContainerDetail can be used wherever a DockerContainer can. State, Status and Health come from the inspection, which is newer than the
/// list; the other properties of DockerContainer come from the list. The inspection's properties have the names of <c>docker inspect</c>, except
/// <see cref="StateDetail"/>, because DockerContainer already has a State. The inspection is parsed when one of its properties is first read,
/// because most containers of a list are never read in detail.
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

    /// <summary>The program that the container runs.</summary>
    public string Path => _inspection.Value.Path;

    /// <summary>The program's arguments.</summary>
    public DockerStringList Args => _inspection.Value.Args;

    /// <summary>The container's state: process ID, exit code, times, health.</summary>
    public DockerContainerState StateDetail => _inspection.Value.State;

    /// <summary>
    /// The exit code of the main process, signed 32-bit as in $LASTEXITCODE; null while the container is running and before its first exit.
    /// </summary>
    public int? ExitCode => StateDetail.Running || (StateDetail.FinishedAt is null && StateDetail.ExitCode == 0) ? null : StateDetail.ExitCode;

    /// <summary>The time of the last start, in local time; null if the container was never started.</summary>
    public DateTime? StartedAt => StateDetail.StartedAt;

    /// <summary>The time of the last exit, in local time; null if the container never exited.</summary>
    public DateTime? FinishedAt => StateDetail.FinishedAt;

    /// <summary>The results of the latest health checks, the oldest first; empty if the container has no health check.</summary>
    public DockerList<DockerHealthcheckResult> HealthLog => StateDetail.Health?.Log ?? DockerList<DockerHealthcheckResult>.Empty;

    /// <summary>The number of restarts by the restart policy.</summary>
    public long RestartCount => _inspection.Value.RestartCount;

    /// <summary>The configuration that does not depend on the host: image, command, environment, labels, health check.</summary>
    public DockerContainerConfig Config => _inspection.Value.Config;

    /// <summary>The configuration that depends on the host: mounts, published ports, resource limits, devices, privileges, restart policy.</summary>
    public DockerHostConfig HostConfig => _inspection.Value.HostConfig;

    /// <summary>The networks and the container's addresses on them.</summary>
    public DockerNetworkSettings NetworkSettings => _inspection.Value.NetworkSettings;

    /// <summary>The operating system of the container: <c>linux</c> or <c>windows</c>.</summary>
    public string? Platform => _inspection.Value.Platform;

    /// <summary>The storage driver: <c>overlay2</c>.</summary>
    public string? Driver => _inspection.Value.Driver;

    /// <summary>The storage driver's data about the container's file system; null for the containerd image store with API 1.52 and later.</summary>
    public DockerGraphDriver? GraphDriver => _inspection.Value.GraphDriver;

    /// <summary>
    /// The containerd snapshotter that stores the container's file system (API 1.52): <c>overlayfs</c>; null for other image stores.
    /// </summary>
    public string? Snapshotter => _inspection.Value.Snapshotter;

    /// <summary>
    /// The manifest of the image's platform that the container was created from (API 1.48); null if the engine does not return one.
    /// </summary>
    public DockerImageManifest? ImageManifest => _inspection.Value.ImageManifest;

    /// <summary>The log file on the engine's host; null if the logging driver writes no file.</summary>
    public string? LogPath => _inspection.Value.LogPath;

    /// <summary>The container's <c>resolv.conf</c> on the engine's host.</summary>
    public string? ResolvConfPath => _inspection.Value.ResolvConfPath;

    /// <summary>The container's <c>hostname</c> file on the engine's host.</summary>
    public string? HostnamePath => _inspection.Value.HostnamePath;

    /// <summary>The container's <c>hosts</c> file on the engine's host.</summary>
    public string? HostsPath => _inspection.Value.HostsPath;

    /// <summary>The SELinux label of the mounts.</summary>
    public string? MountLabel => _inspection.Value.MountLabel;

    /// <summary>The SELinux label of the process.</summary>
    public string? ProcessLabel => _inspection.Value.ProcessLabel;

    /// <summary>The AppArmor profile.</summary>
    public string? AppArmorProfile => _inspection.Value.AppArmorProfile;

    /// <summary>The IDs of the exec instances that are running in the container.</summary>
    public DockerStringList ExecIds => _inspection.Value.ExecIds;

    /// <summary>The container's name.</summary>
    public override string ToString() => Name;
}
