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
        Binds = json.Texts("Binds"),
        ContainerIDFile = json.Text("ContainerIDFile"),
        LogConfig = new DockerLogConfig
        {
            Type = json.Object("LogConfig")?.Word("Type") ?? "",
            Config = json.Object("LogConfig")?.Options("Config") ?? JsonFields.NoOptions,
        },
        NetworkMode = json.Word("NetworkMode"),
        PortBindings = json.ToPortBindings("PortBindings"),
        RestartPolicy = new DockerRestartPolicy
        {
            Name = json.Object("RestartPolicy")?.Text("Name") ?? "no",
            MaximumRetryCount = json.Object("RestartPolicy")?.Count("MaximumRetryCount") ?? 0,
        },
        AutoRemove = json.Flag("AutoRemove"),
        VolumeDriver = json.Text("VolumeDriver"),
        VolumesFrom = json.Texts("VolumesFrom"),
        ConsoleSize = json.List("ConsoleSize", size => (int)Math.Clamp(size.Count() ?? 0, 0, int.MaxValue)) is { Count: 2 } size && size.Any(one => one > 0) ? size : null,
        Annotations = json.Options("Annotations"),
        CapAdd = json.Texts("CapAdd"),
        CapDrop = json.Texts("CapDrop"),
        CgroupnsMode = json.Text("CgroupnsMode"),
        Dns = json.Texts("Dns"),
        DnsOptions = json.Texts("DnsOptions"),
        DnsSearch = json.Texts("DnsSearch"),
        ExtraHosts = json.Texts("ExtraHosts"),
        GroupAdd = json.Texts("GroupAdd"),
        IpcMode = json.Text("IpcMode"),
        Cgroup = json.Text("Cgroup"),
        Links = json.Texts("Links"),
        OomScoreAdj = json.Count("OomScoreAdj"),
        PidMode = json.Text("PidMode"),
        Privileged = json.Flag("Privileged"),
        PublishAllPorts = json.Flag("PublishAllPorts"),
        ReadonlyRootfs = json.Flag("ReadonlyRootfs"),
        SecurityOpt = json.Texts("SecurityOpt"),
        StorageOpt = json.Options("StorageOpt"),
        Tmpfs = json.Options("Tmpfs"),
        UTSMode = json.Text("UTSMode"),
        UsernsMode = json.Text("UsernsMode"),
        ShmSize = json.Number("ShmSize") ?? 0,
        Sysctls = json.Options("Sysctls"),
        Runtime = json.Text("Runtime"),
        Isolation = json.Text("Isolation"),
        CpuShares = json.Limit("CpuShares"),
        Memory = json.Limit("Memory"),
        Cpus = json.Limit("NanoCpus") is long billionths ? billionths / Nano : null,
        CgroupParent = json.Text("CgroupParent"),
        BlkioWeight = (int?)json.Limit("BlkioWeight"),
        BlkioWeightDevice = json.List("BlkioWeightDevice", device => new DockerDeviceWeight { Path = device.Word("Path"), Weight = device.Count("Weight") }),
        BlkioDeviceReadBps = json.List("BlkioDeviceReadBps", ToRate),
        BlkioDeviceWriteBps = json.List("BlkioDeviceWriteBps", ToRate),
        BlkioDeviceReadIOps = json.List("BlkioDeviceReadIOps", ToRate),
        BlkioDeviceWriteIOps = json.List("BlkioDeviceWriteIOps", ToRate),
        CpuPeriod = json.Limit("CpuPeriod"),
        CpuQuota = json.Limit("CpuQuota"),
        CpuRealtimePeriod = json.Limit("CpuRealtimePeriod"),
        CpuRealtimeRuntime = json.Limit("CpuRealtimeRuntime"),
        CpusetCpus = json.Text("CpusetCpus"),
        CpusetMems = json.Text("CpusetMems"),
        Devices = json.List("Devices", ToDevice),
        DeviceCgroupRules = json.Texts("DeviceCgroupRules"),
        DeviceRequests = json.List("DeviceRequests", ToRequest),
        KernelMemory = json.Limit("KernelMemory"),
        MemoryReservation = json.Limit("MemoryReservation"),
        MemorySwap = json.Limit("MemorySwap"),
        MemorySwappiness = json.Number("MemorySwappiness") is long swappiness and >= 0 ? (int)swappiness : null, // -1 means unset
        OomKillDisable = json.Flag("OomKillDisable"),
        PidsLimit = json.Limit("PidsLimit"),
        Ulimits = json.List("Ulimits", limit => new DockerUlimit { Name = limit.Word("Name"), Soft = limit.Number("Soft") ?? 0, Hard = limit.Number("Hard") ?? 0 }),
        CpuCount = json.Limit("CpuCount"),
        CpuPercent = json.Limit("CpuPercent"),
        IOMaximumIOps = json.Limit("IOMaximumIOps"),
        IOMaximumBandwidth = json.Limit("IOMaximumBandwidth"),
        Mounts = json.List("Mounts", ToMount),
        MaskedPaths = json.SaidTexts("MaskedPaths"),
        ReadonlyPaths = json.SaidTexts("ReadonlyPaths"),
        Init = json.Said("Init"),
    };

    /// <summary>
    /// Returns the bindings of <c>{"80/tcp": [{"HostIp": "", "HostPort": "8080"}]}</c>. A port with null instead of a list is only exposed.
    /// </summary>
    public static DockerList<DockerPortBinding> ToPortBindings(this JsonElement json, string name)
    {
        if (json.Object(name) is not JsonElement ports) { return DockerList<DockerPortBinding>.Empty; }
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
                bindings.Add(new DockerPortBinding { ContainerPort = number, Protocol = protocol, HostIp = host.Text("HostIp"), HostPort = host.Text("HostPort") });
            }
        }
        return new DockerList<DockerPortBinding>([.. bindings.OrderBy(binding => binding.ContainerPort).ThenBy(binding => binding.Protocol, StringComparer.Ordinal)]);
    }

    private static DockerDeviceRate ToRate(JsonElement json) => new() { Path = json.Word("Path"), Rate = json.Number("Rate") ?? 0 };

    private static DockerDevice ToDevice(JsonElement json) => new()
    {
        PathOnHost = json.Word("PathOnHost"),
        PathInContainer = json.Word("PathInContainer"),
        CgroupPermissions = json.Word("CgroupPermissions"),
    };

    private static DockerDeviceRequest ToRequest(JsonElement json) => new()
    {
        Driver = json.Text("Driver"),
        Count = json.Count("Count"),
        DeviceIDs = json.Texts("DeviceIDs"),
        Capabilities = json.List("Capabilities", JsonFields.ToTexts),
        Options = json.Options("Options"),
    };

    private static DockerMountRequest ToMount(JsonElement json) => new()
    {
        Type = json.Word("Type"),
        Source = json.Text("Source"),
        Target = json.Word("Target"),
        ReadOnly = json.Flag("ReadOnly"),
        Consistency = json.Text("Consistency"),
        BindOptions = json.Object("BindOptions") is JsonElement bind
            ? new DockerBindOptions
            {
                Propagation = bind.Text("Propagation"),
                NonRecursive = bind.Flag("NonRecursive"),
                CreateMountpoint = bind.Flag("CreateMountpoint"),
                ReadOnlyNonRecursive = bind.Flag("ReadOnlyNonRecursive"),
                ReadOnlyForceRecursive = bind.Flag("ReadOnlyForceRecursive"),
            }
            : null,
        VolumeOptions = json.Object("VolumeOptions") is JsonElement volume
            ? new DockerVolumeOptions
            {
                NoCopy = volume.Flag("NoCopy"),
                Labels = volume.Labels("Labels"),
                Subpath = volume.Text("Subpath"),
                Driver = volume.Object("DriverConfig")?.Text("Name"),
                DriverOptions = volume.Object("DriverConfig")?.Options("Options") ?? JsonFields.NoOptions,
            }
            : null,
        TmpfsOptions = json.Object("TmpfsOptions") is JsonElement tmpfs
            ? new DockerTmpfsOptions
            {
                SizeBytes = tmpfs.Limit("SizeBytes"),
                Mode = (int?)tmpfs.Limit("Mode"),
                // An option is a list of a name, or of a name and a value.
                Options = new DockerStringList([.. tmpfs.List("Options", JsonFields.ToTexts).Select(option => string.Join('=', option))]),
            }
            : null,
        ImageSubpath = json.Object("ImageOptions")?.Text("Subpath"),
    };
}
