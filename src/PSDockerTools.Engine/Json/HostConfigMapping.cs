using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace PSDockerTools.Engine.Json;

/// <summary>Maps a container's HostConfig to a model.</summary>
internal static class HostConfigMapping
{
    private const decimal Nano = 1_000_000_000;

    public static DockerHostConfig ToHostConfig(this JsonElement json) => new()
    {
        Binds = json.GetStrings("Binds"),
        ContainerIDFile = json.GetStringOrNull("ContainerIDFile"),
        LogConfig = new DockerLogConfig
        {
            Type = json.GetObjectOrNull("LogConfig")?.GetStringOrEmpty("Type") ?? "",
            Config = json.GetObjectOrNull("LogConfig")?.GetOptions("Config") ?? JsonElementExtensions.NoOptions,
        },
        NetworkMode = json.GetStringOrEmpty("NetworkMode"),
        PortBindings = json.ToPortBindings("PortBindings"),
        RestartPolicy = new DockerRestartPolicy
        {
            Name = json.GetObjectOrNull("RestartPolicy")?.GetStringOrNull("Name") ?? "no",
            MaximumRetryCount = json.GetObjectOrNull("RestartPolicy")?.GetInt32OrZero("MaximumRetryCount") ?? 0,
        },
        AutoRemove = json.GetBooleanOrFalse("AutoRemove"),
        VolumeDriver = json.GetStringOrNull("VolumeDriver"),
        VolumesFrom = json.GetStrings("VolumesFrom"),
        ConsoleSize = json.GetList("ConsoleSize", size => (int)Math.Clamp(size.AsInt64() ?? 0, 0, int.MaxValue)) is { Count: 2 } size && size.Any(one => one > 0) ? size : null,
        Annotations = json.GetOptions("Annotations"),
        CapAdd = json.GetStrings("CapAdd"),
        CapDrop = json.GetStrings("CapDrop"),
        CgroupnsMode = json.GetStringOrNull("CgroupnsMode"),
        Dns = json.GetStrings("Dns"),
        DnsOptions = json.GetStrings("DnsOptions"),
        DnsSearch = json.GetStrings("DnsSearch"),
        ExtraHosts = json.GetStrings("ExtraHosts"),
        GroupAdd = json.GetStrings("GroupAdd"),
        IpcMode = json.GetStringOrNull("IpcMode"),
        Cgroup = json.GetStringOrNull("Cgroup"),
        Links = json.GetStrings("Links"),
        OomScoreAdj = json.GetInt32OrZero("OomScoreAdj"),
        PidMode = json.GetStringOrNull("PidMode"),
        Privileged = json.GetBooleanOrFalse("Privileged"),
        PublishAllPorts = json.GetBooleanOrFalse("PublishAllPorts"),
        ReadonlyRootfs = json.GetBooleanOrFalse("ReadonlyRootfs"),
        SecurityOpt = json.GetStrings("SecurityOpt"),
        StorageOpt = json.GetOptions("StorageOpt"),
        Tmpfs = json.GetOptions("Tmpfs"),
        UTSMode = json.GetStringOrNull("UTSMode"),
        UsernsMode = json.GetStringOrNull("UsernsMode"),
        ShmSize = json.GetInt64OrNull("ShmSize") ?? 0,
        Sysctls = json.GetOptions("Sysctls"),
        Runtime = json.GetStringOrNull("Runtime"),
        Isolation = json.GetStringOrNull("Isolation"),
        CpuShares = json.GetNonZeroInt64OrNull("CpuShares"),
        Memory = json.GetNonZeroInt64OrNull("Memory"),
        Cpus = json.GetNonZeroInt64OrNull("NanoCpus") is long billionths ? billionths / Nano : null,
        CgroupParent = json.GetStringOrNull("CgroupParent"),
        BlkioWeight = (int?)json.GetNonZeroInt64OrNull("BlkioWeight"),
        BlkioWeightDevice = json.GetList("BlkioWeightDevice", device => new DockerDeviceWeight { Path = device.GetStringOrEmpty("Path"), Weight = device.GetInt32OrZero("Weight") }),
        BlkioDeviceReadBps = json.GetList("BlkioDeviceReadBps", ToRate),
        BlkioDeviceWriteBps = json.GetList("BlkioDeviceWriteBps", ToRate),
        BlkioDeviceReadIOps = json.GetList("BlkioDeviceReadIOps", ToRate),
        BlkioDeviceWriteIOps = json.GetList("BlkioDeviceWriteIOps", ToRate),
        CpuPeriod = json.GetNonZeroInt64OrNull("CpuPeriod"),
        CpuQuota = json.GetNonZeroInt64OrNull("CpuQuota"),
        CpuRealtimePeriod = json.GetNonZeroInt64OrNull("CpuRealtimePeriod"),
        CpuRealtimeRuntime = json.GetNonZeroInt64OrNull("CpuRealtimeRuntime"),
        CpusetCpus = json.GetStringOrNull("CpusetCpus"),
        CpusetMems = json.GetStringOrNull("CpusetMems"),
        Devices = json.GetList("Devices", ToDevice),
        DeviceCgroupRules = json.GetStrings("DeviceCgroupRules"),
        DeviceRequests = json.GetList("DeviceRequests", ToRequest),
        KernelMemory = json.GetNonZeroInt64OrNull("KernelMemory"),
        MemoryReservation = json.GetNonZeroInt64OrNull("MemoryReservation"),
        MemorySwap = json.GetNonZeroInt64OrNull("MemorySwap"),
        MemorySwappiness = json.GetInt64OrNull("MemorySwappiness") is long swappiness and >= 0 ? (int)swappiness : null, // -1 means unset
        OomKillDisable = json.GetBooleanOrFalse("OomKillDisable"),
        PidsLimit = json.GetNonZeroInt64OrNull("PidsLimit"),
        Ulimits = json.GetList("Ulimits", limit => new DockerUlimit { Name = limit.GetStringOrEmpty("Name"), Soft = limit.GetInt64OrNull("Soft") ?? 0, Hard = limit.GetInt64OrNull("Hard") ?? 0 }),
        CpuCount = json.GetNonZeroInt64OrNull("CpuCount"),
        CpuPercent = json.GetNonZeroInt64OrNull("CpuPercent"),
        IOMaximumIOps = json.GetNonZeroInt64OrNull("IOMaximumIOps"),
        IOMaximumBandwidth = json.GetNonZeroInt64OrNull("IOMaximumBandwidth"),
        Mounts = json.GetList("Mounts", ToMount),
        MaskedPaths = json.GetStringsOrNull("MaskedPaths"),
        ReadonlyPaths = json.GetStringsOrNull("ReadonlyPaths"),
        Init = json.GetBooleanOrNull("Init"),
    };

    /// <summary>
    /// Returns the bindings of <c>{"80/tcp": [{"HostIp": "", "HostPort": "8080"}]}</c>. A port with null instead of a list is only exposed.
    /// </summary>
    public static DockerList<DockerPortBinding> ToPortBindings(this JsonElement json, string name)
    {
        if (json.GetObjectOrNull(name) is not JsonElement ports) { return DockerList<DockerPortBinding>.Empty; }
        List<DockerPortBinding> bindings = [];
        foreach (JsonProperty port in ports.EnumerateObject())
        {
            string[] parts = port.Name.Split('/');
            int number = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : 0;
            string protocol = parts.Length > 1 ? parts[1] : "tcp";
            JsonElement[] hosts = port.Value.ValueKind == JsonValueKind.Array ? [.. port.Value.EnumerateArray()] : [];
            if (hosts.Length == 0) { bindings.Add(new DockerPortBinding { ContainerPort = number, Protocol = protocol }); }
            foreach (JsonElement host in hosts)
            {
                bindings.Add(new DockerPortBinding { ContainerPort = number, Protocol = protocol, HostIp = host.GetStringOrNull("HostIp"), HostPort = host.GetStringOrNull("HostPort") });
            }
        }
        return new DockerList<DockerPortBinding>([.. bindings.OrderBy(binding => binding.ContainerPort).ThenBy(binding => binding.Protocol, StringComparer.Ordinal)]);
    }

    private static DockerDeviceRate ToRate(JsonElement json) => new() { Path = json.GetStringOrEmpty("Path"), Rate = json.GetInt64OrNull("Rate") ?? 0 };

    private static DockerDevice ToDevice(JsonElement json) => new()
    {
        PathOnHost = json.GetStringOrEmpty("PathOnHost"),
        PathInContainer = json.GetStringOrEmpty("PathInContainer"),
        CgroupPermissions = json.GetStringOrEmpty("CgroupPermissions"),
    };

    private static DockerDeviceRequest ToRequest(JsonElement json) => new()
    {
        Driver = json.GetStringOrNull("Driver"),
        Count = json.GetInt32OrZero("Count"),
        DeviceIDs = json.GetStrings("DeviceIDs"),
        Capabilities = json.GetList("Capabilities", JsonElementExtensions.ToStringList),
        Options = json.GetOptions("Options"),
    };

    private static DockerMountRequest ToMount(JsonElement json) => new()
    {
        Type = json.GetStringOrEmpty("Type"),
        Source = json.GetStringOrNull("Source"),
        Target = json.GetStringOrEmpty("Target"),
        ReadOnly = json.GetBooleanOrFalse("ReadOnly"),
        Consistency = json.GetStringOrNull("Consistency"),
        BindOptions = json.GetObjectOrNull("BindOptions") is JsonElement bind
            ? new DockerBindOptions
            {
                Propagation = bind.GetStringOrNull("Propagation"),
                NonRecursive = bind.GetBooleanOrFalse("NonRecursive"),
                CreateMountpoint = bind.GetBooleanOrFalse("CreateMountpoint"),
                ReadOnlyNonRecursive = bind.GetBooleanOrFalse("ReadOnlyNonRecursive"),
                ReadOnlyForceRecursive = bind.GetBooleanOrFalse("ReadOnlyForceRecursive"),
            }
            : null,
        VolumeOptions = json.GetObjectOrNull("VolumeOptions") is JsonElement volume
            ? new DockerVolumeOptions
            {
                NoCopy = volume.GetBooleanOrFalse("NoCopy"),
                Labels = volume.GetLabels("Labels"),
                Subpath = volume.GetStringOrNull("Subpath"),
                Driver = volume.GetObjectOrNull("DriverConfig")?.GetStringOrNull("Name"),
                DriverOptions = volume.GetObjectOrNull("DriverConfig")?.GetOptions("Options") ?? JsonElementExtensions.NoOptions,
            }
            : null,
        TmpfsOptions = json.GetObjectOrNull("TmpfsOptions") is JsonElement tmpfs
            ? new DockerTmpfsOptions
            {
                SizeBytes = tmpfs.GetNonZeroInt64OrNull("SizeBytes"),
                Mode = (int?)tmpfs.GetNonZeroInt64OrNull("Mode"),
                // An option is a list of a name, or of a name and a value.
                Options = new DockerStringList([.. tmpfs.GetList("Options", JsonElementExtensions.ToStringList).Select(option => string.Join('=', option))]),
            }
            : null,
        ImageSubpath = json.GetObjectOrNull("ImageOptions")?.GetStringOrNull("Subpath"),
    };
}
