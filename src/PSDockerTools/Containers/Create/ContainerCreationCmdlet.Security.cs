using System.IO;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.DockerCli;

namespace PSDockerTools.Containers;

public abstract partial class ContainerCreationCmdlet
{
    /// <summary>Gives it all privileges and all devices of the host.</summary>
    [Parameter]
    [DockerOption("--privileged")]
    [SwitchArgument]
    public SwitchParameter Privileged { get; set; }

    /// <summary>Capabilities that it gets beside the usual ones: NET_ADMIN, ALL.</summary>
    [Parameter]
    [DockerOption("--cap-add")]
    [SpecArgument<Capability>(TakesSeveral = true)]
    [ArgumentCompleter(typeof(CapabilityCompleter))]
    public Capability[] CapAdd { get; set; } = [];

    /// <summary>Capabilities that are taken from it.</summary>
    [Parameter]
    [DockerOption("--cap-drop")]
    [SpecArgument<Capability>(TakesSeveral = true)]
    [ArgumentCompleter(typeof(CapabilityCompleter))]
    public Capability[] CapDrop { get; set; } = [];

    /// <summary>no-new-privileges, label=disable, apparmor=NAME, seccomp=profile.json (a file here), systempaths=unconfined.</summary>
    [Parameter]
    [DockerOption("--security-opt")]
    [Alias("SecurityOpt")]
    [SpecArgument<SecurityOption>(TakesSeveral = true)]
    [ArgumentCompleter(typeof(SecurityOptionCompleter))]
    public SecurityOption[] SecurityOption { get; set; } = [];

    /// <summary>Groups that its user is in, too: names or numbers.</summary>
    [Parameter]
    [DockerOption("--group-add")]
    [ValidateNotNullOrEmpty]
    public string[] GroupAdd { get; set; } = [];

    /// <summary>Parameters of its kernel's namespaces: net.ipv4.ip_forward=1, or a hashtable.</summary>
    [Parameter]
    [DockerOption("--sysctl")]
    [EntryArgument<Sysctl>]
    public Sysctl[] Sysctl { get; set; } = [];

    /// <summary>Whom it shares memory and queues with: private, shareable, host, container:web, none.</summary>
    [Parameter]
    [DockerOption("--ipc")]
    [Alias("Ipc")]
    [SpecArgument<IpcMode>]
    [ArgumentCompleter(typeof(IpcModeCompleter))]
    public IpcMode? IpcMode { get; set; }

    /// <summary>Whose processes it sees besides its own: host, container:web.</summary>
    [Parameter]
    [DockerOption("--pid")]
    [Alias("Pid")]
    [SpecArgument<PidMode>]
    [ArgumentCompleter(typeof(PidModeCompleter))]
    public PidMode? PidMode { get; set; }

    /// <summary>host, where it shares the host's name.</summary>
    [Parameter]
    [DockerOption("--uts")]
    [Alias("Uts")]
    [SpecArgument<UtsMode>]
    [ArgumentCompleter(typeof(HostModeCompleter))]
    public UtsMode? UtsMode { get; set; }

    /// <summary>host, where its users are the host's, whatever the engine maps others to.</summary>
    [Parameter]
    [DockerOption("--userns")]
    [Alias("Userns")]
    [SpecArgument<UserNamespaceMode>]
    [ArgumentCompleter(typeof(HostModeCompleter))]
    public UserNamespaceMode? UserNamespace { get; set; }

    /// <summary>host or private: whose control groups it sees.</summary>
    [Parameter]
    [DockerOption("--cgroupns")]
    [Alias("Cgroupns")]
    [SpecArgument<CgroupNamespaceMode>]
    [ArgumentCompleter(typeof(CgroupNamespaceCompleter))]
    public CgroupNamespaceMode? CgroupNamespace { get; set; }

    private ContainerSecurity DescribeSecurity() => new()
    {
        Privileged = Privileged,
        AddedCapabilities = CapAdd,
        DroppedCapabilities = CapDrop,
        Options = [.. SecurityOption.Select(option => option.ProfilePath is string path ? option.WithProfile(ReadFile(path, ReadText)) : option)],
        Groups = GroupAdd,
        Sysctls = NamedOption.ToDictionary(Sysctl),
        IpcMode = IpcMode,
        PidMode = PidMode,
        UtsMode = UtsMode,
        UserNamespace = UserNamespace,
        CgroupNamespace = CgroupNamespace,
    };

    private static string ReadText(Stream stream, string path)
    {
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
