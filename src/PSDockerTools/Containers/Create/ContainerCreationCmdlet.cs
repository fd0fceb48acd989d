using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.CommandGuard;
using PSDockerTools.DockerCli;
using PSDockerTools.Resources;
using PSDockerTools.Session;

namespace PSDockerTools.Containers;

/// <summary>
/// The base of the cmdlets that make containers: all that docker create and docker run have in common, by topic in the files beside this one.
/// </summary>
public abstract partial class ContainerCreationCmdlet : WordsCmdlet
{
    /// <summary>The image: a reference like nginx:1.27, the beginning of an id, or a DockerImage. One that is not here is pulled first.</summary>
    [Parameter(Position = 0)] // not Mandatory: PowerShell would ask before the line could be looked at
    [OneImageArgument]
    [ArgumentCompleter(typeof(NameCompleter<DockerImage>))]
    public Reference<DockerImage> Image { get; set; } = null!;

    /// <summary>The container's name; the engine makes one up without it.</summary>
    [Parameter]
    [DockerOption("--name")]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>When the image is pulled: where it is missing, always, or never.</summary>
    [Parameter]
    [DockerOption("--pull")]
    public PullPolicy Pull { get; set; }

    /// <summary>Shows no progress while the image is pulled.</summary>
    [Parameter]
    [DockerOption("--quiet", "-q")]
    [SwitchArgument]
    public SwitchParameter Quiet { get; set; }

    /// <summary>The platform, where the image has several: linux/arm64. Without it, what DOCKER_DEFAULT_PLATFORM says.</summary>
    [Parameter]
    [DockerOption("--platform")]
    [SpecArgument<Platform>]
    [ArgumentCompleter(typeof(PlatformCompleter))]
    public Platform? Platform { get; set; }

    /// <summary>Variables: NAME=value, a hashtable, items of the drive Env:, or NAME alone for the value that it has here.</summary>
    [Parameter]
    [DockerOption("--env", "-e")]
    [Alias("Env")]
    [EntryArgument<EnvironmentEntry>]
    public EnvironmentEntry[] Environment { get; set; } = [];

    /// <summary>Files of variables, NAME=value a line, without quotes, as docker reads them. -Environment has the last word.</summary>
    [Parameter]
    [DockerOption("--env-file")]
    [Alias("EnvFile")]
    [ValidateNotNullOrEmpty]
    public string[] EnvironmentFile { get; set; } = [];

    /// <summary>Labels: a name, name=value, or a hashtable.</summary>
    [Parameter]
    [DockerOption("--label", "-l")]
    [EntryArgument<LabelEntry>]
    public LabelEntry[] Label { get; set; } = [];

    /// <summary>Files of labels, name=value a line. -Label has the last word.</summary>
    [Parameter]
    [DockerOption("--label-file")]
    [ValidateNotNullOrEmpty]
    public string[] LabelFile { get; set; } = [];

    /// <summary>Annotations for the runtime: name=value, or a hashtable. They need API 1.43.</summary>
    [Parameter]
    [DockerOption("--annotation")]
    [EntryArgument<Annotation>]
    public Annotation[] Annotation { get; set; } = [];

    /// <summary>What to run instead of the image's entry point; an empty string takes that away.</summary>
    [Parameter]
    [DockerOption("--entrypoint")]
    [AllowEmptyString]
    public string? Entrypoint { get; set; }

    /// <summary>The user to run as: a name or number, and a group after a colon.</summary>
    [Parameter]
    [DockerOption("--user", "-u")]
    [ValidateNotNullOrEmpty]
    public string? User { get; set; }

    /// <summary>The folder to run in.</summary>
    [Parameter]
    [DockerOption("--workdir", "-w")]
    [Alias("WorkDir")]
    [ValidateNotNullOrEmpty]
    public string? WorkingDirectory { get; set; }

    /// <summary>The host's name inside.</summary>
    [Parameter]
    [DockerOption("--hostname", "-h")]
    [ValidateNotNullOrEmpty]
    public string? Hostname { get; set; }

    /// <summary>The NIS domain's name inside.</summary>
    [Parameter]
    [DockerOption("--domainname")]
    [ValidateNotNullOrEmpty]
    public string? DomainName { get; set; }

    /// <summary>Keeps the standard input open; what is piped in goes there.</summary>
    [Parameter]
    [DockerOption("--interactive", "-i")]
    [SwitchArgument]
    public SwitchParameter Interactive { get; set; }

    /// <summary>Gives it a terminal.</summary>
    [Parameter]
    [DockerOption("--tty", "-t")]
    [SwitchArgument]
    public SwitchParameter Tty { get; set; }

    /// <summary>What to be attached to: Stdin, Stdout, Stderr. Without it, to both outputs, and with -Interactive to the input.</summary>
    [Parameter]
    [DockerOption("--attach", "-a")]
    [ValidateSet("Stdin", "Stdout", "Stderr")]
    public string[] Attach { get; set; } = [];

    /// <summary>Removes the container, and its anonymous volumes, when it has ended.</summary>
    [Parameter]
    [DockerOption("--rm")]
    [Alias("Rm")]
    [SwitchArgument]
    public SwitchParameter Remove { get; set; }

    /// <summary>Whether the engine starts a container again: no, always, unless-stopped, on-failure, or on-failure:3 for three times at most.</summary>
    [Parameter]
    [DockerOption("--restart", Updatable = true)]
    [Alias("Restart")]
    [SpecArgument<RestartPolicy>]
    [ArgumentCompleter(typeof(RestartPolicyCompleter))]
    public RestartPolicy? RestartPolicy { get; set; }

    /// <summary>The signal that ends it: SIGTERM without it.</summary>
    [Parameter]
    [DockerOption("--stop-signal")]
    [SpecArgument<Signal>]
    [ArgumentCompleter(typeof(SignalCompleter))]
    public Signal? StopSignal { get; set; }

    /// <summary>How long it has to end when it is stopped, before it is killed: seconds, 1m30s, or a TimeSpan; -1 for ever.</summary>
    [Parameter]
    [DockerOption("--stop-timeout")]
    [DurationArgument(AllowForever = true)]
    public Duration? StopTimeout { get; set; }

    /// <summary>Runs a small init first, which passes signals on and reaps what is left behind.</summary>
    [Parameter]
    [DockerOption("--init")]
    [SwitchArgument]
    public SwitchParameter Init { get; set; }

    /// <summary>The runtime to run it with, of those that the engine has.</summary>
    [Parameter]
    [DockerOption("--runtime")]
    [ArgumentCompleter(typeof(RuntimeCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Runtime { get; set; }

    /// <summary>How it is kept apart: default, and on Windows process or hyperv.</summary>
    [Parameter]
    [DockerOption("--isolation")]
    [ArgumentCompleter(typeof(IsolationCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Isolation { get; set; }

    /// <summary>What takes down its output: json-file, local, journald, syslog, none and what else the engine has.</summary>
    [Parameter]
    [DockerOption("--log-driver")]
    [ArgumentCompleter(typeof(LogDriverCompleter))]
    [ValidateNotNullOrEmpty]
    public string? LogDriver { get; set; }

    /// <summary>The log driver's options: max-size=10m, or a hashtable.</summary>
    [Parameter]
    [DockerOption("--log-opt")]
    [Alias("LogOpt")]
    [EntryArgument<DriverOption>]
    public DriverOption[] LogOption { get; set; } = [];

    /// <summary>A file that its id is written to; one that is there already is an error.</summary>
    [Parameter]
    [DockerOption("--cidfile")]
    [ValidateNotNullOrEmpty]
    public string? CidFile { get; set; }

    /// <summary>What the image is called in the request.</summary>
    private protected string ImageName => Image.Object?.Name ?? Image.Text;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Image is null) { Refuse(nameof(ContainerMessages.RunWithoutImage), ContainerMessages.RunWithoutImage(MyInvocation.MyCommand.Name)); }
        OrRefuse(() => PSDockerTools.ImageName.Checked(Image!.Text));
    }

    /// <summary>Where it is made. What another engine has is not there: a volume of that name would be a new and empty one.</summary>
    private protected EngineReference ChooseEngine()
    {
        EngineReference engine = EngineOf(Image);
        IEnumerable<(string What, EngineReference? Home)> given =
        [
            .. Network.Select(network => (network.Name, network.Home)),
            .. Volume.Select(volume => (volume.Source ?? volume.Target, volume.Home)),
            .. VolumesFrom.Select(from => (from.Container, from.Home)),
        ];
        foreach ((string what, EngineReference? home) in given)
        {
            if (home is not null && home.Endpoint != engine.Endpoint)
            {
                Refuse(nameof(CreationMessages.OnAnotherEngine), CreationMessages.OnAnotherEngine(what, home.Name, engine.Name));
            }
        }
        return engine;
    }

    /// <summary>What is to be made; made on the pipeline thread, since paths are PowerShell's. What cannot be is refused here.</summary>
    private protected ContainerCreation Describe(EngineReference engine) => OrRefuse(() =>
    {
        ContainerCreation creation = Describe(DockerConfiguration.Current.Proxies(engine.Endpoint));
        if (UseApiSocket) { creation = creation with { Storage = ApiSocket.Mount(creation.Storage, engine) }; }
        CreationRules.Check(creation);
        return creation;
    });

    private protected virtual ContainerCreation Describe(IReadOnlyDictionary<string, string> proxies) => new(ImageName)
    {
        Name = Name,
        Platform = (Platform ?? DefaultPlatform)?.ToString(),
        Command = Words,
        Entrypoint = Entrypoint is null ? null : [Entrypoint],
        Environment = DescribeEnvironment(proxies),
        Labels = LabelEntry.ToDictionary([.. LabelFile.SelectMany(file => ReadFile(file, EntryFile.ReadLabels)), .. Label]),
        Annotations = NamedOption.ToDictionary(Annotation),
        Hostname = Hostname,
        DomainName = DomainName,
        User = User,
        WorkingDirectory = WorkingDirectory,
        Interactive = Interactive,
        Attached = Attached,
        Terminal = Tty,
        Remove = Remove,
        RestartPolicy = RestartPolicy,
        StopSignal = StopSignal,
        StopTimeout = StopTimeout?.WholeSeconds,
        Init = MyInvocation.BoundParameters.ContainsKey(nameof(Init)) ? Init : null,
        Runtime = Runtime,
        Isolation = Isolation,
        LogDriver = LogDriver,
        LogOptions = NamedOption.ToDictionary(LogOption),
        Health = DescribeHealth(),
        IdFile = CidFile,
        Networking = DescribeNetworking(),
        Storage = DescribeStorage(),
        Limits = DescribeLimits(),
        Devices = DescribeDevices(),
        Security = DescribeSecurity(),
    };

    private static Platform? DefaultPlatform =>
        System.Environment.GetEnvironmentVariable("DOCKER_DEFAULT_PLATFORM") is { Length: > 0 } platform ? Platform.Parse(platform) : null;

    private AttachedStreams Attached
    {
        get
        {
            AttachedStreams outputs = Attach.Length == 0
                ? AttachedStreams.Output | AttachedStreams.Error
                : Attach.Aggregate(AttachedStreams.None, (all, one) => all | StreamOf(one));
            return Interactive ? outputs | AttachedStreams.Input : outputs;
        }
    }

    private static AttachedStreams StreamOf(string name) => name.ToUpperInvariant() switch
    {
        "STDIN" => AttachedStreams.Input,
        "STDOUT" => AttachedStreams.Output,
        _ => AttachedStreams.Error,
    };

    /// <summary>
    /// The files' variables, then those of -Environment, of which the last of a name counts, with the proxies that config.json has for
    /// containers where they are not said otherwise (docker/cli, ParseProxyConfig).
    /// </summary>
    private IReadOnlyList<string> DescribeEnvironment(IReadOnlyDictionary<string, string> proxies)
    {
        Dictionary<string, EnvironmentEntry> said = [];
        foreach (EnvironmentEntry entry in Environment)
        {
            said.Remove(entry.Name);
            said[entry.Name] = entry;
        }
        IEnumerable<EnvironmentEntry> added = proxies.Where(proxy => !said.ContainsKey(proxy.Key)).Select(proxy => new EnvironmentEntry(proxy.Key, proxy.Value));
        return EnvironmentEntry.ToStrings([.. ReadVariables(EnvironmentFile), .. said.Values, .. added]);
    }
}
