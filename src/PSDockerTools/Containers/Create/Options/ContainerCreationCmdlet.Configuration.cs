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

    internal static IEnumerable<ContainerOption> ConfigurationOptions =>
    [
        Switch(nameof(Interactive), null, run => run.Config.OpenStdin) with { Writer = (cmdlet, body) => cmdlet.WriteStreams(body) },
        Switch(nameof(Tty), "Tty", run => run.Config.Tty),
        Each(nameof(Attach), null, ReadAttached), // -Interactive writes it
        Switch(nameof(Remove), "HostConfig.AutoRemove", run => run.Host.AutoRemove),
        Text(nameof(Name), null, run => run.Container.Name), // in the request's query, as is -Platform
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
        Text(nameof(CidFile), "HostConfig.ContainerIDFile", _ => null), // another container has another
        ForClient(nameof(Pull)),
        ForClient(nameof(Quiet)),
    ];

    /// <summary>What ConvertTo-DockerRun writes last, before the image and its command.</summary>
    internal static IEnumerable<ContainerOption> CommandOptions =>
    [
        Text<string>(nameof(Entrypoint), "Entrypoint", program => new JsonArray(program), run => run.Command.Entrypoint),
    ];

    private const string UsualSignal = "SIGTERM";

    /// <summary>Whether standard input is kept open.</summary>
    private protected virtual bool KeepsInput => Interactive;

    /// <summary>What somebody is attached to from the start; standard input then ends with the first who leaves.</summary>
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
    /// The files' variables, then those of -Environment, of which the last of a name counts, with the proxies that config.json has for
    /// containers where they are not said otherwise (docker/cli, ParseProxyConfig).
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

    /// <summary>The streams that it was made with, where these are not the usual ones.</summary>
    private static IEnumerable<string> ReadAttached(ContainerRun run)
    {
        DockerContainerConfig config = run.Config;
        if (!run.IsAttached || (config.AttachStdout && config.AttachStderr && (config.AttachStdin || !config.OpenStdin))) { yield break; }
        if (config.AttachStdin) { yield return "stdin"; }
        if (config.AttachStdout) { yield return "stdout"; }
        if (config.AttachStderr) { yield return "stderr"; }
    }

    /// <summary>Without one it is the beginning of the id, or on the host's network the host's.</summary>
    private static string? ReadHostname(ContainerRun run)
    {
        string? usual = run.Host.NetworkMode == "host" ? run.Engine.Name : null;
        return run.IsOfAnother || run.Config.Hostname == usual || run.Config.Hostname == run.ShortId ? null : run.Config.Hostname;
    }

    private static IEnumerable<string> ReadEnvironment(ContainerRun run) =>
        (run.IsPodman ? PodmanDefaults.Environment(run.Config) : run.Config.Env).Where(entry => run.Image?.Env.Contains(entry) != true);

    private static IEnumerable<KeyValuePair<string, string>> Without(DockerLabels labels, DockerLabels? image) =>
        labels.Where(label => image is null || !image.TryGetValue(label.Key, out string? value) || value != label.Value);

    /// <summary>The platform of the image's variant, where the engine knows it and it is not the engine's own.</summary>
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
