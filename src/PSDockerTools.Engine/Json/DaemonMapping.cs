using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using PSDockerTools.Engine.Http;

namespace PSDockerTools.Engine.Json;

/// <summary>Maps the responses of version and info to models.</summary>
internal static class DaemonMapping
{
    public static DockerVersion ToVersion(this JsonElement json, EngineEndpoint engine, ApiVersion negotiated) => new(engine)
    {
        ModuleVersion = typeof(EngineEndpoint).Assembly.GetName().Version!.ToString(3),
        EngineVersion = json.Required("Version"),
        ApiVersion = negotiated.ToString(),
        EngineApiVersion = json.Word("ApiVersion"),
        MinimumApiVersion = json.Word("MinAPIVersion"),
        OperatingSystem = json.Word("Os"),
        Architecture = json.Word("Arch"),
        KernelVersion = json.Word("KernelVersion"),
        GoVersion = json.Word("GoVersion"),
        GitCommit = json.Word("GitCommit"),
        BuildTime = DateTimeOffset.TryParse(json.Text("BuildTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset built)
            ? built.LocalDateTime
            : null,
        Experimental = json.Flag("Experimental"),
    };

    public static DockerInfo ToInfo(this JsonElement json, EngineEndpoint engine) => new(engine)
    {
        Id = json.Word("ID"),
        Name = json.Word("Name"),
        EngineVersion = json.Word("ServerVersion"),
        Containers = json.Number("Containers") ?? 0,
        ContainersRunning = json.Number("ContainersRunning") ?? 0,
        ContainersPaused = json.Number("ContainersPaused") ?? 0,
        ContainersStopped = json.Number("ContainersStopped") ?? 0,
        Images = json.Number("Images") ?? 0,
        StorageDriver = json.Word("Driver"),
        LoggingDriver = json.Word("LoggingDriver"),
        LogDrivers = (json.Object("Plugins") ?? default).Texts("Log"),
        VolumeDrivers = (json.Object("Plugins") ?? default).Texts("Volume"),
        Runtimes = new DockerStringList([.. json.Names("Runtimes").Order(StringComparer.Ordinal)]),
        CgroupDriver = json.Text("CgroupDriver"),
        CgroupVersion = json.Text("CgroupVersion"),
        DefaultRuntime = json.Text("DefaultRuntime"),
        OperatingSystem = json.Word("OperatingSystem"),
        OperatingSystemType = json.Word("OSType"),
        Architecture = json.Word("Architecture"),
        KernelVersion = json.Word("KernelVersion"),
        Processors = json.Number("NCPU") ?? 0,
        Memory = json.Number("MemTotal") ?? 0,
        RootDirectory = json.Word("DockerRootDir"),
        Swarm = json.Object("Swarm")?.Text("LocalNodeState") ?? "inactive",
        SecurityOptions = json.Texts("SecurityOptions"),
        InsecureRegistries = new DockerStringList(
        [
            .. json.Field("RegistryConfig", "IndexConfigs").Entries().Where(index => index.Value.Said("Secure") == false).Select(index => index.Name),
            .. (json.Object("RegistryConfig") ?? default).Texts("InsecureRegistryCIDRs"),
        ]),
        Warnings = json.Texts("Warnings"),
        Labels = new DockerLabels(ToLabels(json.Texts("Labels"))),
    };

    private static Dictionary<string, string> ToLabels(IEnumerable<string> labels)
    {
        Dictionary<string, string> result = [];
        foreach (string label in labels)
        {
            (string name, string? value) = SpecScanner.Cut(label, '=');
            result[name] = value ?? "";
        }
        return result;
    }
}
