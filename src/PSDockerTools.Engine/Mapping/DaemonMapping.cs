using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Docker.DotNet.Models;
using PSDockerTools.Engine.Transport;

namespace PSDockerTools.Engine.Mapping;

/// <summary>Makes our version and info of the library's.</summary>
internal static class DaemonMapping
{
    public static DockerVersion ToVersion(this VersionResponse version, EngineReference engine, ApiVersion spoken) => new(engine)
    {
        ModuleVersion = typeof(EngineReference).Assembly.GetName().Version!.ToString(3),
        EngineVersion = version.Version,
        ApiVersion = spoken.ToString(),
        EngineApiVersion = version.APIVersion,
        MinimumApiVersion = version.MinAPIVersion ?? "",
        OperatingSystem = version.Os,
        Architecture = version.Arch,
        KernelVersion = version.KernelVersion ?? "",
        GoVersion = version.GoVersion ?? "",
        GitCommit = version.GitCommit ?? "",
        BuildTime = DateTimeOffset.TryParse(version.BuildTime, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset built) ? built.LocalDateTime : null,
        Experimental = version.Experimental ?? false,
    };

    public static DockerInfo ToInfo(this SystemInfoResponse info, EngineReference engine) => new(engine)
    {
        Id = info.ID,
        Name = info.Name,
        EngineVersion = info.ServerVersion,
        Containers = info.Containers,
        ContainersRunning = info.ContainersRunning,
        ContainersPaused = info.ContainersPaused,
        ContainersStopped = info.ContainersStopped,
        Images = info.Images,
        StorageDriver = info.Driver,
        LoggingDriver = info.LoggingDriver,
        LogDrivers = new DockerStringList(info.Plugins?.Log ?? []),
        VolumeDrivers = new DockerStringList(info.Plugins?.Volume ?? []),
        Runtimes = new DockerStringList([.. (info.Runtimes?.Keys ?? []).Order(StringComparer.Ordinal)]),
        CgroupDriver = info.CgroupDriver,
        CgroupVersion = info.CgroupVersion,
        DefaultRuntime = info.DefaultRuntime,
        OperatingSystem = info.OperatingSystem,
        OperatingSystemType = info.OSType,
        Architecture = info.Architecture,
        KernelVersion = info.KernelVersion,
        Processors = info.NCPU,
        Memory = info.MemTotal,
        RootDirectory = info.DockerRootDir,
        Swarm = info.Swarm?.LocalNodeState ?? "inactive",
        SecurityOptions = new DockerStringList(info.SecurityOptions ?? []),
        InsecureRegistries = new DockerStringList(
        [
            .. (info.RegistryConfig?.IndexConfigs ?? new Dictionary<string, IndexInfo>()).Where(index => !index.Value.Secure).Select(index => index.Key),
            .. info.RegistryConfig?.InsecureRegistryCIDRs?.Select(range => range.ToString()!) ?? [],
        ]),
        Warnings = new DockerStringList(info.Warnings ?? []),
        Labels = new DockerLabels(ToLabels(info.Labels ?? [])),
    };

    private static Dictionary<string, string> ToLabels(IEnumerable<string> labels)
    {
        Dictionary<string, string> made = [];
        foreach (string label in labels)
        {
            (string name, string? value) = SpecScanner.Cut(label, '=');
            made[name] = value ?? "";
        }
        return made;
    }
}
