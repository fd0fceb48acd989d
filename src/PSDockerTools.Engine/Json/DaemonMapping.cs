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
        EngineVersion = json.GetRequiredString("Version"),
        ApiVersion = negotiated.ToString(),
        EngineApiVersion = json.GetStringOrEmpty("ApiVersion"),
        MinimumApiVersion = json.GetStringOrEmpty("MinAPIVersion"),
        OperatingSystem = json.GetStringOrEmpty("Os"),
        Architecture = json.GetStringOrEmpty("Arch"),
        KernelVersion = json.GetStringOrEmpty("KernelVersion"),
        GoVersion = json.GetStringOrEmpty("GoVersion"),
        GitCommit = json.GetStringOrEmpty("GitCommit"),
        BuildTime = DateTimeOffset.TryParse(json.GetStringOrNull("BuildTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset built)
            ? built.LocalDateTime
            : null,
        Experimental = json.GetBooleanOrFalse("Experimental"),
    };

    public static DockerInfo ToInfo(this JsonElement json, EngineEndpoint engine) => new(engine)
    {
        Id = json.GetStringOrEmpty("ID"),
        Name = json.GetStringOrEmpty("Name"),
        EngineVersion = json.GetStringOrEmpty("ServerVersion"),
        Containers = json.GetInt64OrNull("Containers") ?? 0,
        ContainersRunning = json.GetInt64OrNull("ContainersRunning") ?? 0,
        ContainersPaused = json.GetInt64OrNull("ContainersPaused") ?? 0,
        ContainersStopped = json.GetInt64OrNull("ContainersStopped") ?? 0,
        Images = json.GetInt64OrNull("Images") ?? 0,
        StorageDriver = json.GetStringOrEmpty("Driver"),
        LoggingDriver = json.GetStringOrEmpty("LoggingDriver"),
        LogDrivers = (json.GetObjectOrNull("Plugins") ?? default).GetStrings("Log"),
        VolumeDrivers = (json.GetObjectOrNull("Plugins") ?? default).GetStrings("Volume"),
        Runtimes = new DockerStringList([.. json.GetPropertyNames("Runtimes").Order(StringComparer.Ordinal)]),
        CgroupDriver = json.GetStringOrNull("CgroupDriver"),
        CgroupVersion = json.GetStringOrNull("CgroupVersion"),
        DefaultRuntime = json.GetStringOrNull("DefaultRuntime"),
        OperatingSystem = json.GetStringOrEmpty("OperatingSystem"),
        OperatingSystemType = json.GetStringOrEmpty("OSType"),
        Architecture = json.GetStringOrEmpty("Architecture"),
        KernelVersion = json.GetStringOrEmpty("KernelVersion"),
        Processors = json.GetInt64OrNull("NCPU") ?? 0,
        Memory = json.GetInt64OrNull("MemTotal") ?? 0,
        RootDirectory = json.GetStringOrEmpty("DockerRootDir"),
        Swarm = json.GetObjectOrNull("Swarm")?.GetStringOrNull("LocalNodeState") ?? "inactive",
        SecurityOptions = json.GetStrings("SecurityOptions"),
        InsecureRegistries = new DockerStringList(
        [
            .. json.GetOrDefault("RegistryConfig", "IndexConfigs").GetProperties().Where(index => index.Value.GetBooleanOrNull("Secure") == false).Select(index => index.Name),
            .. (json.GetObjectOrNull("RegistryConfig") ?? default).GetStrings("InsecureRegistryCIDRs"),
        ]),
        Warnings = json.GetStrings("Warnings"),
        Labels = new DockerLabels(ToLabels(json.GetStrings("Labels"))),
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
