using System.IO;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.DockerCli;
using PSDockerTools.Resources;
using PSDockerTools.Volumes;

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

    private ContainerStorage DescribeStorage() => new()
    {
        Volumes = [.. Volume.Select(volume => volume.Source is not null && this.KnowsAlone(volume.Source) ? volume.WithSource(Rooted(volume.Source!)) : volume)],
        VolumeDriver = VolumeDriver,
        VolumesFrom = VolumesFrom,
        Mounts = [.. Mount.Select(mount => mount is { Type: "bind", Source: not null } && this.KnowsAlone(mount.Source) ? mount.WithSource(Rooted(mount.Source)) : mount)],
        Tmpfs = Tmpfs,
        ReadOnly = ReadOnly,
        Options = NamedOption.ToDictionary(StorageOption),
    };

    private string Rooted(string path) => Path.TrimEndingDirectorySeparator(this.FilePath(path));
}
