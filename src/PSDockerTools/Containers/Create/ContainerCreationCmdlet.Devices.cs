using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.DockerCli;

namespace PSDockerTools.Containers;

public abstract partial class ContainerCreationCmdlet
{
    /// <summary>Devices of the host: /dev/ttyUSB0, /dev/sdc:/dev/xvdc:r, or the name of a CDI device: vendor.com/class=name.</summary>
    [Parameter]
    [DockerOption("--device")]
    [SpecArgument<DeviceMapping>(TakesSeveral = true)]
    public DeviceMapping[] Device { get; set; } = [];

    /// <summary>Rules for devices that come later: 'c 42:* rmw'.</summary>
    [Parameter]
    [DockerOption("--device-cgroup-rule")]
    [SpecArgument<DeviceRule>(TakesSeveral = true)]
    public DeviceRule[] DeviceCgroupRule { get; set; } = [];

    /// <summary>The GPUs: all, a number of them, or device=0,1 and what else the driver is asked for.</summary>
    [Parameter]
    [DockerOption("--gpus")]
    [SpecArgument<GpuRequest>(TakesSeveral = true)]
    [ArgumentCompleter(typeof(GpuCompleter))]
    public GpuRequest[] Gpus { get; set; } = [];

    /// <summary>A container's weight where several read and write at the same time: 10 to 1000, or 0 for none of its own.</summary>
    [Parameter]
    [DockerOption("--blkio-weight", Updatable = true)]
    [ValidateRange(0, 1000)]
    [WholeNumberArgument]
    public int? BlkioWeight { get; set; }

    /// <summary>Its weights at single devices: /dev/sda:500.</summary>
    [Parameter]
    [DockerOption("--blkio-weight-device")]
    [SpecArgument<DeviceWeight>(TakesSeveral = true)]
    public DeviceWeight[] BlkioWeightDevice { get; set; } = [];

    /// <summary>How fast it may read from devices, in bytes a second: /dev/sda:10mb.</summary>
    [Parameter]
    [DockerOption("--device-read-bps")]
    [SpecArgument<DeviceByteRate>(TakesSeveral = true)]
    public DeviceByteRate[] DeviceReadBps { get; set; } = [];

    /// <summary>How fast it may write to devices, in bytes a second: /dev/sda:10mb.</summary>
    [Parameter]
    [DockerOption("--device-write-bps")]
    [SpecArgument<DeviceByteRate>(TakesSeveral = true)]
    public DeviceByteRate[] DeviceWriteBps { get; set; } = [];

    /// <summary>How often it may read from devices in a second: /dev/sda:1000.</summary>
    [Parameter]
    [DockerOption("--device-read-iops")]
    [SpecArgument<DeviceOperationRate>(TakesSeveral = true)]
    public DeviceOperationRate[] DeviceReadIops { get; set; } = [];

    /// <summary>How often it may write to devices in a second: /dev/sda:1000.</summary>
    [Parameter]
    [DockerOption("--device-write-iops")]
    [SpecArgument<DeviceOperationRate>(TakesSeveral = true)]
    public DeviceOperationRate[] DeviceWriteIops { get; set; } = [];

    private ContainerDevices DescribeDevices() => new()
    {
        Devices = Device,
        Rules = DeviceCgroupRule,
        Gpus = Gpus,
        Weight = BlkioWeight,
        Weights = BlkioWeightDevice,
        ReadRates = DeviceReadBps,
        WriteRates = DeviceWriteBps,
        ReadOperationRates = DeviceReadIops,
        WriteOperationRates = DeviceWriteIops,
    };
}
