using System;
using System.Linq;
using System.Text.Json;

namespace PSDockerTools.Engine.Json;

/// <summary>
/// Maps an inspected container to a model. Hand-written, because the library's model drops fields of older engines (the requested MAC
/// address), and fails for unknown restart policies.
/// </summary>
internal static class InspectionMapping
{
    private static readonly long s_maxStopSeconds = (long)TimeSpan.MaxValue.TotalSeconds;

    public static DockerContainerDetail ToDetail(this JsonElement json, DockerContainer listed, bool sizes)
    {
        JsonElement kept = json.Clone(); // converted on first access
        DockerInspection Inspect() => ToInspection(kept);
        return sizes
            ? new DockerContainerDetail(listed, Inspect) { SizeWritten = json.Number("SizeRw"), SizeTotal = json.Number("SizeRootFs") }
            : new DockerContainerDetail(listed, Inspect);
    }

    private static DockerInspection ToInspection(JsonElement json) => new()
    {
        State = (json.Object("State") ?? json).ToState(),
        Config = (json.Object("Config") ?? json).ToConfig(),
        HostConfig = (json.Object("HostConfig") ?? json).ToHostConfig(),
        NetworkSettings = (json.Object("NetworkSettings") ?? json).ToNetworkSettings(),
        Path = json.Word("Path"),
        Args = json.Texts("Args"),
        RestartCount = json.Number("RestartCount") ?? 0,
        Platform = json.Text("Platform"),
        Driver = json.Text("Driver"),
        GraphDriver = json.Object("GraphDriver") is JsonElement driver ? new DockerGraphDriver { Name = driver.Word("Name"), Data = driver.Options("Data") } : null,
        Snapshotter = json.Object("Storage")?.Object("RootFS")?.Object("Snapshot")?.Text("Name"),
        ImageManifest = json.Object("ImageManifestDescriptor")?.ToManifest(),
        LogPath = json.Text("LogPath"),
        ResolvConfPath = json.Text("ResolvConfPath"),
        HostnamePath = json.Text("HostnamePath"),
        HostsPath = json.Text("HostsPath"),
        MountLabel = json.Text("MountLabel"),
        ProcessLabel = json.Text("ProcessLabel"),
        AppArmorProfile = json.Text("AppArmorProfile"),
        ExecIds = json.Texts("ExecIDs"),
    };

    private static DockerContainerState ToState(this JsonElement json) => new()
    {
        Status = json.Word("Status"),
        Running = json.Flag("Running"),
        Paused = json.Flag("Paused"),
        Restarting = json.Flag("Restarting"),
        OOMKilled = json.Flag("OOMKilled"),
        Dead = json.Flag("Dead"),
        Pid = (int?)json.Limit("Pid"),
        ExitCode = json.ExitCode("ExitCode"),
        Error = json.Text("Error"),
        StartedAt = json.Time("StartedAt"),
        FinishedAt = json.Time("FinishedAt"),
        Health = json.Object("Health") is JsonElement health && health.Text("Status") is string status and not "none"
            ? new DockerContainerHealth { Status = status, FailingStreak = health.Count("FailingStreak"), Log = health.List("Log", ToResult) }
            : null,
    };

    private static DockerHealthcheckResult ToResult(JsonElement json) => new()
    {
        Start = json.Time("Start"),
        End = json.Time("End"),
        ExitCode = json.ExitCode("ExitCode"),
        Output = json.Word("Output"),
    };

    /// <summary>Maps the configuration of a container or an image.</summary>
    public static DockerContainerConfig ToConfig(this JsonElement json) => new()
    {
        Image = json.Word("Image"),
        Hostname = json.Text("Hostname"),
        Domainname = json.Text("Domainname"),
        User = json.Text("User"),
        AttachStdin = json.Flag("AttachStdin"),
        AttachStdout = json.Flag("AttachStdout"),
        AttachStderr = json.Flag("AttachStderr"),
        ExposedPorts = json.Names("ExposedPorts"),
        Tty = json.Flag("Tty"),
        OpenStdin = json.Flag("OpenStdin"),
        StdinOnce = json.Flag("StdinOnce"),
        Env = json.Texts("Env"),
        Cmd = json.SaidTexts("Cmd"),
        Entrypoint = json.SaidTexts("Entrypoint"),
        Healthcheck = json.Object("Healthcheck")?.ToHealthcheck(),
        ArgsEscaped = json.Flag("ArgsEscaped"),
        Volumes = json.Names("Volumes"),
        WorkingDir = json.Text("WorkingDir"),
        NetworkDisabled = json.Flag("NetworkDisabled"),
        MacAddress = json.Text("MacAddress"),
        OnBuild = json.Texts("OnBuild"),
        Labels = json.Labels("Labels"),
        StopSignal = json.Text("StopSignal"),
        StopTimeout = json.Number("StopTimeout") is long seconds && Int128.Abs((Int128)seconds) < s_maxStopSeconds ? TimeSpan.FromSeconds(seconds) : null,
        Shell = json.Texts("Shell"),
    };

    private static DockerHealthcheck ToHealthcheck(this JsonElement json) => new()
    {
        Test = json.Texts("Test"),
        Interval = json.Span("Interval"),
        Timeout = json.Span("Timeout"),
        StartPeriod = json.Span("StartPeriod"),
        StartInterval = json.Span("StartInterval"),
        Retries = (int?)json.Limit("Retries"),
    };

    private static DockerNetworkSettings ToNetworkSettings(this JsonElement json) => new()
    {
        Ports = json.ToPortBindings("Ports"),
        Networks = new DockerList<DockerEndpoint>(
            [.. json.Object("Networks")?.EnumerateObject().Select(network => network.Value.ToEndpoint(network.Name)) ?? []]),
        SandboxID = json.Text("SandboxID"),
        SandboxKey = json.Text("SandboxKey"),
    };

    private static DockerEndpoint ToEndpoint(this JsonElement json, string name) => new()
    {
        Name = name,
        IPAMConfig = json.Object("IPAMConfig") is JsonElement requested
            ? new DockerEndpointAddresses
            {
                IPv4Address = requested.Text("IPv4Address"), IPv6Address = requested.Text("IPv6Address"), LinkLocalIPs = requested.Texts("LinkLocalIPs"),
            }
            : null,
        Links = json.Texts("Links"),
        Aliases = json.Texts("Aliases"),
        DNSNames = json.Texts("DNSNames"),
        DriverOpts = json.Options("DriverOpts"),
        GwPriority = json.Count("GwPriority"),
        NetworkID = json.Text("NetworkID"),
        EndpointID = json.Text("EndpointID"),
        Gateway = json.Text("Gateway"),
        IPAddress = json.Text("IPAddress"),
        IPPrefixLen = (int?)json.Limit("IPPrefixLen"),
        IPv6Gateway = json.Text("IPv6Gateway"),
        GlobalIPv6Address = json.Text("GlobalIPv6Address"),
        GlobalIPv6PrefixLen = (int?)json.Limit("GlobalIPv6PrefixLen"),
        MacAddress = json.Text("MacAddress"),
    };

    private static DockerImageManifest ToManifest(this JsonElement json) => new()
    {
        Digest = json.Word("digest"),
        MediaType = json.Word("mediaType"),
        Size = json.Number("size") ?? 0,
        Platform = json.Object("platform")?.ToPlatform(),
    };
}
