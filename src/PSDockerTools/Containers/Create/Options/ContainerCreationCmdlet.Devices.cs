using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PSDockerTools.Binding;
using PSDockerTools.DockerCli;
using static PSDockerTools.Containers.ContainerOption;
using static PSDockerTools.Containers.RequestJson;

namespace PSDockerTools.Containers;

public abstract partial class ContainerCreationCmdlet
{
    /// <summary>
    /// The devices of the host to add to the container: /dev/ttyUSB0, /dev/sdc:/dev/xvdc:r, or the name of a CDI device: vendor.com/class=name.
    /// </summary>
    [Parameter]
    [DockerOption("--device")]
    [SpecArgument<DeviceMapping>(TakesSeveral = true)]
    public DeviceMapping[] Device { get; set; } = [];

    /// <summary>The rules for the cgroup's list of allowed devices, for example 'c 42:* rmw'.</summary>
    [Parameter]
    [DockerOption("--device-cgroup-rule")]
    [SpecArgument<DeviceRule>(TakesSeveral = true)]
    public DeviceRule[] DeviceCgroupRule { get; set; } = [];

    /// <summary>The GPUs of the container: all, a number of GPUs, or device=0,1 with other driver options.</summary>
    [Parameter]
    [DockerOption("--gpus")]
    [SpecArgument<GpuRequest>(TakesSeveral = true)]
    [ArgumentCompleter(typeof(GpuCompleter))]
    public GpuRequest[] Gpus { get; set; } = [];

    /// <summary>The block I/O weight relative to other containers: 10 to 1000, or 0 to disable it.</summary>
    [Parameter]
    [DockerOption("--blkio-weight", Updatable = true)]
    [ValidateRange(0, 1000)]
    [WholeNumberArgument]
    public int? BlkioWeight { get; set; }

    /// <summary>The block I/O weight for single devices: /dev/sda:500.</summary>
    [Parameter]
    [DockerOption("--blkio-weight-device")]
    [SpecArgument<DeviceWeight>(TakesSeveral = true)]
    public DeviceWeight[] BlkioWeightDevice { get; set; } = [];

    /// <summary>The read rate limit for devices, in bytes per second: /dev/sda:10mb.</summary>
    [Parameter]
    [DockerOption("--device-read-bps")]
    [SpecArgument<DeviceByteRate>(TakesSeveral = true)]
    public DeviceByteRate[] DeviceReadBps { get; set; } = [];

    /// <summary>The write rate limit for devices, in bytes per second: /dev/sda:10mb.</summary>
    [Parameter]
    [DockerOption("--device-write-bps")]
    [SpecArgument<DeviceByteRate>(TakesSeveral = true)]
    public DeviceByteRate[] DeviceWriteBps { get; set; } = [];

    /// <summary>The read rate limit for devices, in operations per second: /dev/sda:1000.</summary>
    [Parameter]
    [DockerOption("--device-read-iops")]
    [SpecArgument<DeviceOperationRate>(TakesSeveral = true)]
    public DeviceOperationRate[] DeviceReadIops { get; set; } = [];

    /// <summary>The write rate limit for devices, in operations per second: /dev/sda:1000.</summary>
    [Parameter]
    [DockerOption("--device-write-iops")]
    [SpecArgument<DeviceOperationRate>(TakesSeveral = true)]
    public DeviceOperationRate[] DeviceWriteIops { get; set; } = [];

    internal static IEnumerable<ContainerOption> DeviceOptions =>
    [
        Many<DeviceMapping>(
            nameof(Device), "HostConfig.Devices", devices => Nodes(devices.Where(device => !device.IsCdi).Select(ToNode)), ReadDevices),
        Each<DeviceRule>(nameof(DeviceCgroupRule), "HostConfig.DeviceCgroupRules", rule => rule.Text, run => run.Host.DeviceCgroupRules),
        Each(nameof(Gpus), null, run => run.Host.DeviceRequests.Where(request => !IsCdi(request)).Select(RunMounts.Write)) with
        {
            Writer = (cmdlet, body) => body.Set("HostConfig.DeviceRequests", Nodes(cmdlet.Gpus.Select(ToNode).Concat(CdiRequest(cmdlet.Device)))),
        },
        Number(nameof(BlkioWeight), "HostConfig.BlkioWeight", run => run.Host.BlkioWeight),
        Each<DeviceWeight>(
            nameof(BlkioWeightDevice),
            "HostConfig.BlkioWeightDevice",
            weight => new JsonObject { ["Path"] = weight.Path, ["Weight"] = weight.Weight },
            run => run.Host.BlkioWeightDevice.Select(weight => weight.ToString())),
        Each<DeviceByteRate>(
            nameof(DeviceReadBps), "HostConfig.BlkioDeviceReadBps", ToNode, run => run.Host.BlkioDeviceReadBps.Select(rate => rate.ToString())),
        Each<DeviceByteRate>(
            nameof(DeviceWriteBps), "HostConfig.BlkioDeviceWriteBps", ToNode, run => run.Host.BlkioDeviceWriteBps.Select(rate => rate.ToString())),
        Each<DeviceOperationRate>(
            nameof(DeviceReadIops), "HostConfig.BlkioDeviceReadIOps", ToNode, run => run.Host.BlkioDeviceReadIOps.Select(rate => rate.ToString())),
        Each<DeviceOperationRate>(
            nameof(DeviceWriteIops), "HostConfig.BlkioDeviceWriteIOps", ToNode, run => run.Host.BlkioDeviceWriteIOps.Select(rate => rate.ToString())),
    ];

    private static JsonObject ToNode(DeviceMapping device) => new()
    {
        ["PathOnHost"] = device.PathOnHost,
        ["PathInContainer"] = device.PathInContainer,
        ["CgroupPermissions"] = device.Permissions,
    };

    private static JsonObject ToNode(DeviceByteRate rate) => new() { ["Path"] = rate.Path, ["Rate"] = rate.Rate };

    private static JsonObject ToNode(DeviceOperationRate rate) => new() { ["Path"] = rate.Path, ["Rate"] = rate.Rate };

    private static JsonObject ToNode(GpuRequest request) => new()
    {
        ["Driver"] = request.Driver,
        ["Count"] = request.Count,
        ["DeviceIDs"] = Texts(request.DeviceIds),
        ["Capabilities"] = new JsonArray(Texts(request.Capabilities)),
        ["Options"] = Table(request.Options),
    };

    /// <summary>One request for all devices that have a CDI (Container Device Interface) name.</summary>
    private static IEnumerable<JsonObject> CdiRequest(IEnumerable<DeviceMapping> devices)
    {
        string[] names = [.. devices.Where(device => device.IsCdi).Select(device => device.PathOnHost)];
        return names.Length == 0 ? [] : [new JsonObject { ["Driver"] = "cdi", ["DeviceIDs"] = Texts(names) }];
    }

    private static IEnumerable<string> ReadDevices(ContainerRun run) =>
        [.. run.Host.Devices.Select(RunMounts.Write), .. run.Host.DeviceRequests.Where(IsCdi).SelectMany(request => request.DeviceIDs)];

    private static bool IsCdi(DockerDeviceRequest request) => request.Driver == "cdi";
}
