using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.DockerCli;
using static PSDockerTools.Containers.ContainerOption;
using static PSDockerTools.Containers.ContainerRun;
using static PSDockerTools.Containers.RequestJson;

namespace PSDockerTools.Containers;

public abstract partial class ContainerCreationCmdlet
{
    /// <summary>Gives the container extended privileges: all capabilities and all devices of the host.</summary>
    [Parameter]
    [DockerOption("--privileged")]
    [SwitchArgument]
    public SwitchParameter Privileged { get; set; }

    /// <summary>The Linux capabilities to add: NET_ADMIN, ALL.</summary>
    [Parameter]
    [DockerOption("--cap-add")]
    [SpecArgument<Capability>(TakesSeveral = true)]
    [ArgumentCompleter(typeof(CapabilityCompleter))]
    public Capability[] CapAdd { get; set; } = [];

    /// <summary>The Linux capabilities to drop.</summary>
    [Parameter]
    [DockerOption("--cap-drop")]
    [SpecArgument<Capability>(TakesSeveral = true)]
    [ArgumentCompleter(typeof(CapabilityCompleter))]
    public Capability[] CapDrop { get; set; } = [];

    /// <summary>
    /// The security options: no-new-privileges, label=disable, apparmor=NAME, seccomp=profile.json (a local file), systempaths=unconfined.
    /// </summary>
    [Parameter]
    [DockerOption("--security-opt")]
    [Alias("SecurityOpt")]
    [SpecArgument<SecurityOption>(TakesSeveral = true)]
    [ArgumentCompleter(typeof(SecurityOptionCompleter))]
    public SecurityOption[] SecurityOption { get; set; } = [];

    /// <summary>Additional groups for the container's user: group names or GIDs.</summary>
    [Parameter]
    [DockerOption("--group-add")]
    [ValidateNotNullOrEmpty]
    public string[] GroupAdd { get; set; } = [];

    /// <summary>The sysctl options, namespaced kernel parameters: net.ipv4.ip_forward=1, or a hashtable.</summary>
    [Parameter]
    [DockerOption("--sysctl")]
    [EntryArgument<Sysctl>]
    public Sysctl[] Sysctl { get; set; } = [];

    /// <summary>The IPC namespace: private, shareable, host, container:NAME or none.</summary>
    [Parameter]
    [DockerOption("--ipc")]
    [Alias("Ipc")]
    [SpecArgument<IpcMode>]
    [ArgumentCompleter(typeof(IpcModeCompleter))]
    public IpcMode? IpcMode { get; set; }

    /// <summary>The PID namespace: host or container:NAME. Default: a private one.</summary>
    [Parameter]
    [DockerOption("--pid")]
    [Alias("Pid")]
    [SpecArgument<PidMode>]
    [ArgumentCompleter(typeof(PidModeCompleter))]
    public PidMode? PidMode { get; set; }

    /// <summary>The UTS namespace: host to share the host's hostname and domain name.</summary>
    [Parameter]
    [DockerOption("--uts")]
    [Alias("Uts")]
    [SpecArgument<UtsMode>]
    [ArgumentCompleter(typeof(HostModeCompleter))]
    public UtsMode? UtsMode { get; set; }

    /// <summary>The user namespace: host disables user namespace remapping for the container.</summary>
    [Parameter]
    [DockerOption("--userns")]
    [Alias("Userns")]
    [SpecArgument<UserNamespaceMode>]
    [ArgumentCompleter(typeof(HostModeCompleter))]
    public UserNamespaceMode? UserNamespace { get; set; }

    /// <summary>The cgroup namespace: host or private.</summary>
    [Parameter]
    [DockerOption("--cgroupns")]
    [Alias("Cgroupns")]
    [SpecArgument<CgroupNamespaceMode>]
    [ArgumentCompleter(typeof(CgroupNamespaceCompleter))]
    public CgroupNamespaceMode? CgroupNamespace { get; set; }

    internal static IEnumerable<ContainerOption> SecurityOptions =>
    [
        Switch(nameof(Privileged), "HostConfig.Privileged", run => run.Host.Privileged),
        Many<Capability>(nameof(CapAdd), "HostConfig.CapAdd", ToNode, run => run.Host.CapAdd.Select(ReadCapability)),
        Many<Capability>(nameof(CapDrop), "HostConfig.CapDrop", ToNode, run => run.Host.CapDrop.Select(ReadCapability)),
        Each(nameof(SecurityOption), null, ReadSecurityOptions) with { Writer = (cmdlet, body) => cmdlet.WriteSecurityOptions(body) },
        Each(nameof(GroupAdd), "HostConfig.GroupAdd", run => run.Host.GroupAdd),
        Pairs(nameof(Sysctl), "HostConfig.Sysctls", run => run.Host.Sysctls),
        Text<IpcMode>(
            nameof(IpcMode), "HostConfig.IpcMode", mode => mode.Text, run => Unless(run.UnlessPodman(run.Host.IpcMode, PodmanDefaults.IpcMode), Private)),
        Text<PidMode>(nameof(PidMode), "HostConfig.PidMode", mode => mode.Text, run => Unless(run.Host.PidMode, Private)), // Podman's default
        Text<UtsMode>(nameof(UtsMode), "HostConfig.UTSMode", mode => mode.Text, run => Unless(run.Host.UTSMode, Private)),
        Text<UserNamespaceMode>(nameof(UserNamespace), "HostConfig.UsernsMode", mode => mode.Text, run => run.Host.UsernsMode),
        Text<CgroupNamespaceMode>(
            nameof(CgroupNamespace),
            "HostConfig.CgroupnsMode",
            mode => mode.Text,
            run => Unless(run.Host.CgroupnsMode, run.Engine.CgroupVersion == "2" && !run.Host.Privileged ? Private : "host")),
    ];

    private const string Private = "private";
    private const string SecurityOptField = "HostConfig.SecurityOpt";

    /// <summary>The capabilities, sorted and without duplicates, as the docker CLI sends them.</summary>
    private static JsonArray? ToNode(IEnumerable<Capability> capabilities) =>
        Texts(capabilities.Select(capability => capability.Name).Distinct().Order(StringComparer.Ordinal));

    private static string ReadCapability(string name) => name.StartsWith("CAP_", StringComparison.Ordinal) ? name[4..] : name;

    /// <summary>Writes the security options, with the contents of seccomp profiles instead of their paths.</summary>
    private void WriteSecurityOptions(CreationBody body)
    {
        SecurityOption[] options =
            [.. SecurityOption.Select(option => option.ProfilePath is string path ? option.WithProfile(ReadFile(path, ReadText)).From(this.FilePath(path)) : option)];
        JsonNode? Written(Func<SecurityOption, SecurityOption> form) =>
            Texts(options.Where(option => !option.IsSystemPathsUnconfined).Select(option => form(option).ToString()));
        body.Set(SecurityOptField, Written(option => option));
        if (Array.Exists(options, option => option.ProfileFile is not null))
        {
            body.Require(new RequestNeed.OtherOnPodman(SecurityOptField, Written(option => option.AsFile())!));
        }
        if (!options.Any(option => option.IsSystemPathsUnconfined)) { return; }
        // Empty lists, not null: no system paths are masked or read-only.
        body.Set("HostConfig.MaskedPaths", new JsonArray());
        body.Set("HostConfig.ReadonlyPaths", new JsonArray());
    }

    private static string ReadText(Stream stream, string path)
    {
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> ReadSecurityOptions(ContainerRun run)
    {
        DockerHostConfig host = run.Host;
        bool engines = host.Privileged || host.PidMode == "host" || host.IpcMode == "host"; // the engine then adds label=disable itself
        foreach (string option in host.SecurityOpt.Where(option => !(engines && option is "label=disable" or "label:disable")))
        {
            if (option.StartsWith("seccomp={", StringComparison.Ordinal))
            {
                run.Warn(DockerLineMessages.SeccompProfile(run.Container.Name));
                yield return "seccomp=profile.json";
            }
            else { yield return option; }
        }
        if (!host.Privileged && host is { MaskedPaths.Count: 0, ReadonlyPaths.Count: 0 }) { yield return "systempaths=unconfined"; }
    }
}
