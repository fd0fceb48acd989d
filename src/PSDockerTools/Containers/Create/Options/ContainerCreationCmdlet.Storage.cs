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
    /// What to mount: data:/data, /srv/www:/www:ro, .:/app, Temp:/www:/www, or /cache alone for an anonymous volume. A hashtable has the path
    /// inside first: @{ '/data' = $volume }. Relative paths, ~ and drives of PowerShell are those of the session. data:/data is always a
    /// volume, even if the session has a drive of that name.
    /// </summary>
    [Parameter]
    [DockerOption("--volume", "-v")]
    [VolumeMappingArgument]
    [ArgumentCompleter(typeof(MountSourceCompleter))]
    public VolumeMapping[] Volume { get; set; } = [];

    /// <summary>The driver of the volumes that are made.</summary>
    [Parameter]
    [DockerOption("--volume-driver")]
    [ArgumentCompleter(typeof(VolumeDriverCompleter))]
    [ValidateNotNullOrEmpty]
    public string? VolumeDriver { get; set; }

    /// <summary>Containers whose volumes it gets, too: data, or data:ro.</summary>
    [Parameter]
    [DockerOption("--volumes-from")]
    [VolumesFromArgument]
    [ArgumentCompleter(typeof(NameCompleter<DockerContainer>))]
    public VolumesFrom[] VolumesFrom { get; set; } = [];

    /// <summary>
    /// What to mount, at length: type=bind,source=./conf,target=/etc/app,readonly, a hashtable of that, or what New-DockerMount gives.
    /// A source that is not there is an error, other than with -Volume.
    /// </summary>
    [Parameter]
    [DockerOption("--mount")]
    [MountArgument]
    public MountSpec[] Mount { get; set; } = [];

    /// <summary>Folders in memory: /run, or /run:size=64m,noexec; or a hashtable from path to options.</summary>
    [Parameter]
    [DockerOption("--tmpfs")]
    [SpecArgument<TmpfsMount>(TakesSeveral = true)]
    public TmpfsMount[] Tmpfs { get; set; } = [];

    /// <summary>Lets it write nowhere but to what is mounted.</summary>
    [Parameter]
    [DockerOption("--read-only")]
    [SwitchArgument]
    public SwitchParameter ReadOnly { get; set; }

    /// <summary>Options of the engine's storage driver: size=20G, or a hashtable.</summary>
    [Parameter]
    [DockerOption("--storage-opt")]
    [Alias("StorageOpt")]
    [EntryArgument<StorageOption>]
    public StorageOption[] StorageOption { get; set; } = [];

    /// <summary>
    /// Mounts the engine's own socket at /var/run/docker.sock, so that what runs inside can drive the engine, and hands in the credentials of
    /// registries that docker's configuration has here.
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
        ForClient(nameof(UseApiSocket)), // is a mount, and a file in the container
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

    /// <summary>Whether only the session knows where it is.</summary>
    private bool IsPath([NotNullWhen(true)] string? source) => source is not null && this.KnowsAlone(source);

    private string Rooted(string path) => Path.TrimEndingDirectorySeparator(this.FilePath(path));

    private static IEnumerable<string> ReadVolumes(ContainerRun run) =>
    [
        .. run.IsPodman ? run.Host.Binds.Select(PodmanDefaults.Bind) : run.Host.Binds,
        .. run.Config.Volumes.Except(run.Image?.Volumes ?? DockerStringList.Empty).Where(path => !IsMounted(run, path)),
    ];

    private static bool IsMounted(ContainerRun run, string path) => run.Host.Mounts.Any(mount => mount.Target == path) || run.Host.Tmpfs.ContainsKey(path);
}
