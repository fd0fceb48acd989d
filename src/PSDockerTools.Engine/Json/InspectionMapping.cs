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
            ? new DockerContainerDetail(listed, Inspect) { SizeWritten = json.GetInt64OrNull("SizeRw"), SizeTotal = json.GetInt64OrNull("SizeRootFs") }
            : new DockerContainerDetail(listed, Inspect);
    }

    private static DockerInspection ToInspection(JsonElement json) => new()
    {
        State = (json.GetObjectOrNull("State") ?? json).ToState(),
        Config = (json.GetObjectOrNull("Config") ?? json).ToConfig(),
        HostConfig = (json.GetObjectOrNull("HostConfig") ?? json).ToHostConfig(),
        NetworkSettings = (json.GetObjectOrNull("NetworkSettings") ?? json).ToNetworkSettings(),
        Path = json.GetStringOrEmpty("Path"),
        Args = json.GetStrings("Args"),
        RestartCount = json.GetInt64OrNull("RestartCount") ?? 0,
        Platform = json.GetStringOrNull("Platform"),
        Driver = json.GetStringOrNull("Driver"),
        GraphDriver = json.GetObjectOrNull("GraphDriver") is JsonElement driver ? new DockerGraphDriver { Name = driver.GetStringOrEmpty("Name"), Data = driver.GetOptions("Data") } : null,
        Snapshotter = json.GetObjectOrNull("Storage")?.GetObjectOrNull("RootFS")?.GetObjectOrNull("Snapshot")?.GetStringOrNull("Name"),
        ImageManifest = json.GetObjectOrNull("ImageManifestDescriptor")?.ToManifest(),
        LogPath = json.GetStringOrNull("LogPath"),
        ResolvConfPath = json.GetStringOrNull("ResolvConfPath"),
        HostnamePath = json.GetStringOrNull("HostnamePath"),
        HostsPath = json.GetStringOrNull("HostsPath"),
        MountLabel = json.GetStringOrNull("MountLabel"),
        ProcessLabel = json.GetStringOrNull("ProcessLabel"),
        AppArmorProfile = json.GetStringOrNull("AppArmorProfile"),
        ExecIds = json.GetStrings("ExecIDs"),
    };

    private static DockerContainerState ToState(this JsonElement json) => new()
    {
        Status = json.GetStringOrEmpty("Status"),
        Running = json.GetBooleanOrFalse("Running"),
        Paused = json.GetBooleanOrFalse("Paused"),
        Restarting = json.GetBooleanOrFalse("Restarting"),
        OOMKilled = json.GetBooleanOrFalse("OOMKilled"),
        Dead = json.GetBooleanOrFalse("Dead"),
        Pid = (int?)json.GetNonZeroInt64OrNull("Pid"),
        ExitCode = json.ExitCode("ExitCode"),
        Error = json.GetStringOrNull("Error"),
        StartedAt = json.GetTimeOrNull("StartedAt"),
        FinishedAt = json.GetTimeOrNull("FinishedAt"),
        Health = json.GetObjectOrNull("Health") is JsonElement health && health.GetStringOrNull("Status") is string status and not "none"
            ? new DockerContainerHealth { Status = status, FailingStreak = health.GetInt32OrZero("FailingStreak"), Log = health.GetList("Log", ToResult) }
            : null,
    };

    private static DockerHealthcheckResult ToResult(JsonElement json) => new()
    {
        Start = json.GetTimeOrNull("Start"),
        End = json.GetTimeOrNull("End"),
        ExitCode = json.ExitCode("ExitCode"),
        Output = json.GetStringOrEmpty("Output"),
    };

    /// <summary>Maps the configuration of a container or an image.</summary>
    public static DockerContainerConfig ToConfig(this JsonElement json) => new()
    {
        Image = json.GetStringOrEmpty("Image"),
        Hostname = json.GetStringOrNull("Hostname"),
        Domainname = json.GetStringOrNull("Domainname"),
        User = json.GetStringOrNull("User"),
        AttachStdin = json.GetBooleanOrFalse("AttachStdin"),
        AttachStdout = json.GetBooleanOrFalse("AttachStdout"),
        AttachStderr = json.GetBooleanOrFalse("AttachStderr"),
        ExposedPorts = json.GetPropertyNames("ExposedPorts"),
        Tty = json.GetBooleanOrFalse("Tty"),
        OpenStdin = json.GetBooleanOrFalse("OpenStdin"),
        StdinOnce = json.GetBooleanOrFalse("StdinOnce"),
        Env = json.GetStrings("Env"),
        Cmd = json.GetStringsOrNull("Cmd"),
        Entrypoint = json.GetStringsOrNull("Entrypoint"),
        Healthcheck = json.GetObjectOrNull("Healthcheck")?.ToHealthcheck(),
        ArgsEscaped = json.GetBooleanOrFalse("ArgsEscaped"),
        Volumes = json.GetPropertyNames("Volumes"),
        WorkingDir = json.GetStringOrNull("WorkingDir"),
        NetworkDisabled = json.GetBooleanOrFalse("NetworkDisabled"),
        MacAddress = json.GetStringOrNull("MacAddress"),
        OnBuild = json.GetStrings("OnBuild"),
        Labels = json.GetLabels("Labels"),
        StopSignal = json.GetStringOrNull("StopSignal"),
        StopTimeout = json.GetInt64OrNull("StopTimeout") is long seconds && Int128.Abs((Int128)seconds) < s_maxStopSeconds ? TimeSpan.FromSeconds(seconds) : null,
        Shell = json.GetStrings("Shell"),
    };

    private static DockerHealthcheck ToHealthcheck(this JsonElement json) => new()
    {
        Test = json.GetStrings("Test"),
        Interval = json.GetTimeSpanOrNull("Interval"),
        Timeout = json.GetTimeSpanOrNull("Timeout"),
        StartPeriod = json.GetTimeSpanOrNull("StartPeriod"),
        StartInterval = json.GetTimeSpanOrNull("StartInterval"),
        Retries = (int?)json.GetNonZeroInt64OrNull("Retries"),
    };

    private static DockerNetworkSettings ToNetworkSettings(this JsonElement json) => new()
    {
        Ports = json.ToPortBindings("Ports"),
        Networks = new DockerList<DockerEndpoint>(
            [.. json.GetObjectOrNull("Networks")?.EnumerateObject().Select(network => network.Value.ToEndpoint(network.Name)) ?? []]),
        SandboxID = json.GetStringOrNull("SandboxID"),
        SandboxKey = json.GetStringOrNull("SandboxKey"),
    };

    private static DockerEndpoint ToEndpoint(this JsonElement json, string name) => new()
    {
        Name = name,
        IPAMConfig = json.GetObjectOrNull("IPAMConfig") is JsonElement requested
            ? new DockerEndpointAddresses
            {
                IPv4Address = requested.GetStringOrNull("IPv4Address"), IPv6Address = requested.GetStringOrNull("IPv6Address"), LinkLocalIPs = requested.GetStrings("LinkLocalIPs"),
            }
            : null,
        Links = json.GetStrings("Links"),
        Aliases = json.GetStrings("Aliases"),
        DNSNames = json.GetStrings("DNSNames"),
        DriverOpts = json.GetOptions("DriverOpts"),
        GwPriority = json.GetInt32OrZero("GwPriority"),
        NetworkID = json.GetStringOrNull("NetworkID"),
        EndpointID = json.GetStringOrNull("EndpointID"),
        Gateway = json.GetStringOrNull("Gateway"),
        IPAddress = json.GetStringOrNull("IPAddress"),
        IPPrefixLen = (int?)json.GetNonZeroInt64OrNull("IPPrefixLen"),
        IPv6Gateway = json.GetStringOrNull("IPv6Gateway"),
        GlobalIPv6Address = json.GetStringOrNull("GlobalIPv6Address"),
        GlobalIPv6PrefixLen = (int?)json.GetNonZeroInt64OrNull("GlobalIPv6PrefixLen"),
        MacAddress = json.GetStringOrNull("MacAddress"),
    };

    private static DockerImageManifest ToManifest(this JsonElement json) => new()
    {
        Digest = json.GetStringOrEmpty("digest"),
        MediaType = json.GetStringOrEmpty("mediaType"),
        Size = json.GetInt64OrNull("size") ?? 0,
        Platform = json.GetObjectOrNull("platform")?.ToPlatform(),
    };
}
