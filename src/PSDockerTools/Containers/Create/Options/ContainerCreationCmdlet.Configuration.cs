using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.DockerCli;
using PSDockerTools.Session;
using static PSDockerTools.Containers.ContainerOption;
using static PSDockerTools.Containers.ContainerRun;
using static PSDockerTools.Containers.RequestJson;

namespace PSDockerTools.Containers;

public abstract partial class ContainerCreationCmdlet
{
    /// <summary>The name of the container. Default: a name that the engine generates.</summary>
    [Parameter]
    [DockerOption("--name")]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The pull policy: Missing, Always or Never.</summary>
    [Parameter]
    [DockerOption("--pull")]
    public PullPolicy Pull { get; set; }

    /// <summary>Suppresses the progress of the pull (quiet).</summary>
    [Parameter]
    [DockerOption("--quiet", "-q")]
    [SwitchArgument]
    public SwitchParameter Quiet { get; set; }

    /// <summary>The platform of a multi-platform image, for example linux/arm64. Default: the variable DOCKER_DEFAULT_PLATFORM.</summary>
    [Parameter]
    [DockerOption("--platform")]
    [SpecArgument<Platform>]
    [ArgumentCompleter(typeof(PlatformCompleter))]
    public Platform? Platform { get; set; }

    /// <summary>The environment variables: NAME=value, a hashtable, items of the drive Env:, or NAME alone for its value in this session.</summary>
    [Parameter]
    [DockerOption("--env", "-e")]
    [Alias("Env")]
    [EntryArgument<EnvironmentEntry>]
    public EnvironmentEntry[] Environment { get; set; } = [];

    /// <summary>The environment files, one NAME=value per line, not quoted. -Environment overrides them.</summary>
    [Parameter]
    [DockerOption("--env-file")]
    [Alias("EnvFile")]
    [ValidateNotNullOrEmpty]
    public string[] EnvironmentFile { get; set; } = [];

    /// <summary>The labels: a name, name=value, or a hashtable.</summary>
    [Parameter]
    [DockerOption("--label", "-l")]
    [EntryArgument<LabelEntry>]
    public LabelEntry[] Label { get; set; } = [];

    /// <summary>The label files, one name=value per line. -Label overrides them.</summary>
    [Parameter]
    [DockerOption("--label-file")]
    [ValidateNotNullOrEmpty]
    public string[] LabelFile { get; set; } = [];

    /// <summary>The annotations for the OCI runtime: name=value, or a hashtable. Requires API 1.43.</summary>
    [Parameter]
    [DockerOption("--annotation")]
    [EntryArgument<Annotation>]
    public Annotation[] Annotation { get; set; } = [];

    /// <summary>The entry point, which overrides the image's ENTRYPOINT. An empty string clears it.</summary>
    [Parameter]
    [DockerOption("--entrypoint")]
    [AllowEmptyString]
    public string? Entrypoint { get; set; }

    /// <summary>The user: a name or UID, and optionally a group after a colon.</summary>
    [Parameter]
    [DockerOption("--user", "-u")]
    [ValidateNotNullOrEmpty]
    public string? User { get; set; }

    /// <summary>The working directory in the container.</summary>
    [Parameter]
    [DockerOption("--workdir", "-w")]
    [Alias("WorkDir")]
    [ValidateNotNullOrEmpty]
    public string? WorkingDirectory { get; set; }

    /// <summary>The hostname of the container.</summary>
    [Parameter]
    [DockerOption("--hostname", "-h")]
    [ValidateNotNullOrEmpty]
    public string? Hostname { get; set; }

    /// <summary>The NIS domain name of the container.</summary>
    [Parameter]
    [DockerOption("--domainname")]
    [ValidateNotNullOrEmpty]
    public string? DomainName { get; set; }

    /// <summary>Keeps standard input open (interactive). Piped input goes to it.</summary>
    [Parameter]
    [DockerOption("--interactive", "-i")]
    [SwitchArgument]
    public SwitchParameter Interactive { get; set; }

    /// <summary>Allocates a terminal (TTY).</summary>
    [Parameter]
    [DockerOption("--tty", "-t")]
    [SwitchArgument]
    public SwitchParameter Tty { get; set; }

    /// <summary>The streams to attach to: Stdin, Stdout, Stderr. Default: both outputs, and with -Interactive the input.</summary>
    [Parameter]
    [DockerOption("--attach", "-a")]
    [ValidateSet("Stdin", "Stdout", "Stderr")]
    public string[] Attach { get; set; } = [];

    /// <summary>Removes the container and its anonymous volumes automatically when it exits.</summary>
    [Parameter]
    [DockerOption("--rm")]
    [Alias("Rm")]
    [SwitchArgument]
    public SwitchParameter Remove { get; set; }

    /// <summary>The restart policy: no, always, unless-stopped, on-failure, or on-failure:3 for at most three restarts.</summary>
    [Parameter]
    [DockerOption("--restart", Updatable = true)]
    [Alias("Restart")]
    [SpecArgument<RestartPolicy>]
    [ArgumentCompleter(typeof(RestartPolicyCompleter))]
    public RestartPolicy? RestartPolicy { get; set; }

    /// <summary>The stop signal. Default: the image's, or SIGTERM.</summary>
    [Parameter]
    [DockerOption("--stop-signal")]
    [SpecArgument<Signal>]
    [ArgumentCompleter(typeof(SignalCompleter))]
    public Signal? StopSignal { get; set; }

    /// <summary>The stop timeout, the time between the stop signal and the kill: seconds, 1m30s, or a TimeSpan; -1 waits indefinitely.</summary>
    [Parameter]
    [DockerOption("--stop-timeout")]
    [DurationArgument(AllowForever = true)]
    public Duration? StopTimeout { get; set; }

    /// <summary>Runs an init process as PID 1, which forwards signals and reaps zombie processes.</summary>
    [Parameter]
    [DockerOption("--init")]
    [SwitchArgument]
    public SwitchParameter Init { get; set; }

    /// <summary>The runtime, one of those that the engine has.</summary>
    [Parameter]
    [DockerOption("--runtime")]
    [ArgumentCompleter(typeof(RuntimeCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Runtime { get; set; }

    /// <summary>The isolation technology: default; on Windows also process or hyperv.</summary>
    [Parameter]
    [DockerOption("--isolation")]
    [ArgumentCompleter(typeof(IsolationCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Isolation { get; set; }

    /// <summary>The logging driver: json-file, local, journald, syslog, none, or a plugin. Default: the engine's logging driver.</summary>
    [Parameter]
    [DockerOption("--log-driver")]
    [ArgumentCompleter(typeof(LogDriverCompleter))]
    [ValidateNotNullOrEmpty]
    public string? LogDriver { get; set; }

    /// <summary>The logging driver's options: max-size=10m, or a hashtable.</summary>
    [Parameter]
    [DockerOption("--log-opt")]
    [Alias("LogOpt")]
    [EntryArgument<DriverOption>]
    public DriverOption[] LogOption { get; set; } = [];

    /// <summary>The file that the container ID is written to. A file that exists is an error.</summary>
    [Parameter]
    [DockerOption("--cidfile")]
    [ValidateNotNullOrEmpty]
    public string? CidFile { get; set; }

    internal static IEnumerable<ContainerOption> ConfigurationOptions =>
    [
        Switch(nameof(Interactive), null, run => run.Config.OpenStdin) with { Writer = (cmdlet, body) => cmdlet.WriteStreams(body) },
        Switch(nameof(Tty), "Tty", run => run.Config.Tty),
        Each(nameof(Attach), null, ReadAttached), // written together with -Interactive
        Switch(nameof(Remove), "HostConfig.AutoRemove", run => run.Host.AutoRemove),
        Text(nameof(Name), null, run => run.Container.Name), // in the query of the request, like -Platform
        Text<RestartPolicy>(
            nameof(RestartPolicy),
            "HostConfig.RestartPolicy",
            ToNode,
            run => run.Host.RestartPolicy is { Name: not ("" or "no") } policy ? policy.ToString() : null) with
        {
            Otherwise = () => ToNode(new RestartPolicy("no")),
        },
        Decision(nameof(Init), "HostConfig.Init", run => run.Host.Init),
        Text(nameof(Hostname), "Hostname", ReadHostname),
        Text(nameof(DomainName), "Domainname", run => run.IsOfAnother ? null : run.Config.Domainname),
        Each(nameof(Environment), null, ReadEnvironment) with { Writer = (cmdlet, body) => body.Set("Env", Texts(cmdlet.Variables(body.Engine))) },
        ForClient(nameof(EnvironmentFile)),
        Pairs(nameof(Label), null, run => Without(run.Config.Labels, run.Image?.Labels)) with
        {
            Writer = (cmdlet, body) => body.Set("Labels", Table(cmdlet.Labels())),
        },
        ForClient(nameof(LabelFile)),
        Pairs(
            nameof(Annotation),
            "HostConfig.Annotations",
            run => run.Host.Annotations.Where(one => !(run.IsPodman && PodmanDefaults.IsAnnotation(one.Key)))) with
        {
            Need = new RequestNeed.Since(new(1, 43), "An annotation"),
        },
        Text(nameof(User), "User", run => Unless(run.Config.User, run.Image?.User)),
        Text(nameof(WorkingDirectory), "WorkingDir", run => Unless(run.Config.WorkingDir, run.Image?.WorkingDir ?? "/")),
        Text<Signal>(
            nameof(StopSignal),
            "StopSignal",
            signal => signal.Name,
            run => Unless(run.Config.StopSignal is "15" ? UsualSignal : run.Config.StopSignal, run.Image?.StopSignal ?? UsualSignal)),
        Number<Duration>(
            nameof(StopTimeout),
            "StopTimeout",
            time => time.WholeSeconds,
            run => run.UnlessPodman((long?)run.Config.StopTimeout?.TotalSeconds, PodmanDefaults.StopTimeout)),
        Text(nameof(Platform), null, ReadPlatform),
        Text(
            nameof(Runtime), "HostConfig.Runtime", run => Unless(run.UnlessPodman(run.Host.Runtime, PodmanDefaults.Runtime), run.Engine.DefaultRuntime)),
        Text(nameof(Isolation), "HostConfig.Isolation", run => Unless(run.Host.Isolation, "default")),
        Text(nameof(LogDriver), "HostConfig.LogConfig.Type", ReadLogDriver) with { Otherwise = () => "" },
        Pairs(nameof(LogOption), "HostConfig.LogConfig.Config", run => run.Host.LogConfig.Config),
        Text(nameof(CidFile), "HostConfig.ContainerIDFile", _ => null), // each container needs its own file
        ForClient(nameof(Pull)),
        ForClient(nameof(Quiet)),
    ];

    /// <summary>The options that ConvertTo-DockerRun writes last, before the image and its command.</summary>
    internal static IEnumerable<ContainerOption> CommandOptions =>
    [
        Text<string>(nameof(Entrypoint), "Entrypoint", program => new JsonArray(program), run => run.Command.Entrypoint),
    ];

    private const string UsualSignal = "SIGTERM";

    /// <summary>True if standard input is kept open.</summary>
    private protected virtual bool KeepsInput => Interactive;

    /// <summary>The streams that are attached at the start. With standard input, the input is closed when the first client disconnects.</summary>
    private protected virtual AttachedStreams Streams
    {
        get
        {
            AttachedStreams outputs = Attach.Length == 0
                ? AttachedStreams.Output | AttachedStreams.Error
                : Attach.Aggregate(AttachedStreams.None, (all, one) => all | StreamOf(one));
            return KeepsInput ? outputs | AttachedStreams.Input : outputs;
        }
    }

    private static AttachedStreams StreamOf(string name) => name.ToUpperInvariant() switch
    {
        "STDIN" => AttachedStreams.Input,
        "STDOUT" => AttachedStreams.Output,
        _ => AttachedStreams.Error,
    };

    private void WriteStreams(CreationBody body)
    {
        body.Set("AttachStdin", Streams.HasFlag(AttachedStreams.Input));
        body.Set("AttachStdout", Streams.HasFlag(AttachedStreams.Output));
        body.Set("AttachStderr", Streams.HasFlag(AttachedStreams.Error));
        body.Set("OpenStdin", KeepsInput);
        body.Set("StdinOnce", KeepsInput && Streams.HasFlag(AttachedStreams.Input));
    }

    /// <summary>
    /// The environment: the variables of the files, then those of -Environment (the last value of a name applies), and the proxy variables of
    /// config.json that are not set otherwise (docker/cli, ParseProxyConfig).
    /// </summary>
    private IReadOnlyList<string> Variables(EngineEndpoint engine)
    {
        Dictionary<string, EnvironmentEntry> said = [];
        foreach (EnvironmentEntry entry in Environment)
        {
            said.Remove(entry.Name);
            said[entry.Name] = entry;
        }
        IEnumerable<EnvironmentEntry> added = DockerConfiguration.Current.Proxies(engine.Uri)
            .Where(proxy => !said.ContainsKey(proxy.Key))
            .Select(proxy => new EnvironmentEntry(proxy.Key, proxy.Value));
        return EnvironmentEntry.ToStrings([.. ReadVariables(EnvironmentFile), .. said.Values, .. added]);
    }

    private IReadOnlyDictionary<string, string> Labels() =>
        LabelEntry.ToDictionary([.. LabelFile.SelectMany(file => ReadFile(file, EntryFile.ReadLabels)), .. Label]);

    private static JsonObject ToNode(RestartPolicy policy) => new([Entry("Name", policy.Name), Entry("MaximumRetryCount", policy.MaximumRetryCount)]);

    /// <summary>The streams that the container was created with; empty if they are the default.</summary>
    private static IEnumerable<string> ReadAttached(ContainerRun run)
    {
        DockerContainerConfig config = run.Config;
        if (!run.IsAttached || (config.AttachStdout && config.AttachStderr && (config.AttachStdin || !config.OpenStdin))) { yield break; }
        if (config.AttachStdin) { yield return "stdin"; }
        if (config.AttachStdout) { yield return "stdout"; }
        if (config.AttachStderr) { yield return "stderr"; }
    }

    /// <summary>The hostname; null for the default: the beginning of the container's ID, or on the host network the host's name.</summary>
    private static string? ReadHostname(ContainerRun run)
    {
        string? usual = run.Host.NetworkMode == "host" ? run.Engine.Name : null;
        return run.IsOfAnother || run.Config.Hostname == usual || run.Config.Hostname == run.ShortId ? null : run.Config.Hostname;
    }

    private static IEnumerable<string> ReadEnvironment(ContainerRun run) =>
        (run.IsPodman ? PodmanDefaults.Environment(run.Config) : run.Config.Env).Where(entry => run.Image?.Env.Contains(entry) != true);

    private static IEnumerable<KeyValuePair<string, string>> Without(DockerLabels labels, DockerLabels? image) =>
        labels.Where(label => image is null || !image.TryGetValue(label.Key, out string? value) || value != label.Value);

    /// <summary>The platform of the image; null if the engine does not report it or if it is the engine's own platform.</summary>
    private static string? ReadPlatform(ContainerRun run)
    {
        if (run.Container.ImageManifest?.Platform is not { } platform) { return null; }
        string architecture = run.Engine.Architecture switch { "x86_64" => "amd64", "aarch64" => "arm64", "armv7l" => "arm", var other => other };
        string own = $"{run.Engine.OperatingSystemType}/{architecture}";
        return platform == own || platform.StartsWith(own + "/", System.StringComparison.Ordinal) ? null : platform;
    }

    private static string? ReadLogDriver(ContainerRun run)
    {
        string? driver = run.UnlessPodman(run.Host.LogConfig.Type, PodmanDefaults.LogDriver);
        return string.IsNullOrEmpty(driver) ? null : Unless(driver, run.Engine.LoggingDriver);
    }
}
