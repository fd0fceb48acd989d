using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.DockerCli;
using PSDockerTools.Resources;
using PSDockerTools.Volumes;
using static PSDockerTools.Containers.ContainerOption;
using static PSDockerTools.Containers.RequestJson;

namespace PSDockerTools.Containers;

public abstract partial class ContainerCreationCmdlet
{
    /// <summary>
    /// The volumes and bind mounts: data:/data, /srv/www:/www:ro, .:/app, Temp:/www:/www, or /cache alone for an anonymous volume. A hashtable has
    /// the container's path as the key: @{ '/data' = $volume }. Relative paths, ~ and PowerShell drives are resolved in the session. data:/data is
    /// always a volume, even if the session has a drive of that name.
    /// </summary>
    [Parameter]
    [DockerOption("--volume", "-v")]
    [VolumeMappingArgument]
    [ArgumentCompleter(typeof(MountSourceCompleter))]
    public VolumeMapping[] Volume { get; set; } = [];

    /// <summary>The volume driver for volumes that are created.</summary>
    [Parameter]
    [DockerOption("--volume-driver")]
    [ArgumentCompleter(typeof(VolumeDriverCompleter))]
    [ValidateNotNullOrEmpty]
    public string? VolumeDriver { get; set; }

    /// <summary>Other containers from which volumes are mounted: data, or data:ro.</summary>
    [Parameter]
    [DockerOption("--volumes-from")]
    [VolumesFromArgument]
    [ArgumentCompleter(typeof(NameCompleter<DockerContainer>))]
    public VolumesFrom[] VolumesFrom { get; set; } = [];

    /// <summary>
    /// The mounts: type=bind,source=./conf,target=/etc/app,readonly, a hashtable of that, or objects of New-DockerMount. Unlike with -Volume, a
    /// source that does not exist is an error.
    /// </summary>
    [Parameter]
    [DockerOption("--mount")]
    [MountArgument]
    public MountSpec[] Mount { get; set; } = [];

    /// <summary>The tmpfs mounts, folders in memory: /run, or /run:size=64m,noexec; or a hashtable from path to options.</summary>
    [Parameter]
    [DockerOption("--tmpfs")]
    [SpecArgument<TmpfsMount>(TakesSeveral = true)]
    public TmpfsMount[] Tmpfs { get; set; } = [];

    /// <summary>Mounts the container's root file system read-only. Volumes and mounts stay writable.</summary>
    [Parameter]
    [DockerOption("--read-only")]
    [SwitchArgument]
    public SwitchParameter ReadOnly { get; set; }

    /// <summary>The storage driver options: size=20G, or a hashtable.</summary>
    [Parameter]
    [DockerOption("--storage-opt")]
    [Alias("StorageOpt")]
    [EntryArgument<StorageOption>]
    public StorageOption[] StorageOption { get; set; } = [];

    /// <summary>
    /// Gives the container access to the Engine API: bind-mounts the API socket of the engine at /var/run/docker.sock and copies the registry
    /// credentials of docker's configuration.
    /// </summary>
    [Parameter]
    [DockerOption("--use-api-socket")]
    [SwitchArgument]
    public SwitchParameter UseApiSocket { get; set; }

    internal static IEnumerable<ContainerOption> StorageOptions =>
    [
        Each(nameof(Volume), null, ReadVolumes) with { Writer = (cmdlet, body) => cmdlet.WriteVolumes(body) },
        Each(nameof(Mount), null, run => run.Host.Mounts.Select(RunMounts.Write)) with { Writer = (cmdlet, body) => cmdlet.WriteMounts(body) },
        Many<TmpfsMount>(
            nameof(Tmpfs),
            "HostConfig.Tmpfs",
            mounts => new JsonObject(mounts.GroupBy(mount => mount.Path).Select(same => Entry(same.Key, same.Last().Options))),
            run => run.Host.Tmpfs.Select(mount => mount.Value.Length == 0 ? mount.Key : $"{mount.Key}:{mount.Value}")) with
        {
            Otherwise = () => new JsonObject(),
        },
        Each<VolumesFrom>(nameof(VolumesFrom), "HostConfig.VolumesFrom", from => from.ToString(), run => run.Host.VolumesFrom),
        Text(nameof(VolumeDriver), "HostConfig.VolumeDriver", run => run.Host.VolumeDriver),
        Switch(nameof(ReadOnly), "HostConfig.ReadonlyRootfs", run => run.Host.ReadonlyRootfs),
        Pairs(nameof(StorageOption), "HostConfig.StorageOpt", run => run.Host.StorageOpt),
        ForClient(nameof(UseApiSocket)), // adds a mount and a file in the container
    ];

    private void WriteVolumes(CreationBody body)
    {
        VolumeMapping[] volumes = [.. Volume.Select(volume => IsPath(volume.Source) ? volume.WithSource(Rooted(volume.Source)) : volume)];
        body.Set("HostConfig.Binds", Texts(volumes.Where(volume => volume.Source is not null).Select(volume => volume.ToString()).Distinct()));
        body.Set("Volumes", Set(volumes.Where(volume => volume.Source is null).Select(volume => volume.Target)));
    }

    private void WriteMounts(CreationBody body)
    {
        MountSpec[] mounts =
        [
            .. Mount.Select(mount => mount.Type == "bind" && IsPath(mount.Source) ? mount.WithSource(Rooted(mount.Source)) : mount),
            .. UseApiSocket ? [ApiSocket.Mount(body.Engine)] : System.Array.Empty<MountSpec>(),
        ];
        body.Set("HostConfig.Mounts", Nodes(mounts.Select(MountRequest.ToNode)));
        foreach (RequestNeed need in MountRequest.Needs(mounts)) { body.Require(need); }
    }

    /// <summary>True if only the PowerShell session can resolve the path.</summary>
    private bool IsPath([NotNullWhen(true)] string? source) => source is not null && this.KnowsAlone(source);

    private string Rooted(string path) => Path.TrimEndingDirectorySeparator(this.FilePath(path));

    private static IEnumerable<string> ReadVolumes(ContainerRun run) =>
    [
        .. run.IsPodman ? run.Host.Binds.Select(PodmanDefaults.Bind) : run.Host.Binds,
        .. run.Config.Volumes.Except(run.Image?.Volumes ?? DockerStringList.Empty).Where(path => !IsMounted(run, path)),
    ];

    private static bool IsMounted(ContainerRun run, string path) => run.Host.Mounts.Any(mount => mount.Target == path) || run.Host.Tmpfs.ContainsKey(path);
}
