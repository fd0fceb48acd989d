using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;
using PSDockerTools.Containers;
using PSDockerTools.Images;

namespace PSDockerTools.Tests.Binding;

/// <summary>Writes what its parameters were bound to: <c>Publish: 8080:80/tcp</c>.</summary>
[Cmdlet(VerbsCommon.Show, "Spec")]
public sealed class ShowSpecCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    [PortArgument]
    public PortMapping[]? Publish { get; set; }

    [Parameter]
    [SpecArgument<VolumeMapping>(TakesSeveral = true)]
    public VolumeMapping[]? Volume { get; set; }

    [Parameter]
    [VolumeMappingArgument]
    public VolumeMapping[]? VolumeTable { get; set; }

    [Parameter]
    [EntryArgument<EnvironmentEntry>]
    public EnvironmentEntry[]? Environment { get; set; }

    [Parameter]
    [EntryArgument<LabelEntry>]
    public LabelEntry[]? Label { get; set; }

    [Parameter]
    [DurationArgument]
    public Duration? Timeout { get; set; }

    [Parameter]
    [DurationArgument(AllowForever = true)]
    public Duration? StopTimeout { get; set; }

    [Parameter]
    [MomentArgument]
    public Moment? Since { get; set; }

    [Parameter]
    [SpecArgument<ByteSize>]
    public ByteSize? Memory { get; set; }

    [Parameter]
    [SpecArgument<SwapSize>]
    public SwapSize? MemorySwap { get; set; }

    [Parameter]
    [ImageNameArgument]
    public ImageName[]? Tag { get; set; }

    [Parameter]
    [MountArgument]
    public MountSpec[]? Mount { get; set; }

    [Parameter]
    [NetworkSpecArgument]
    public NetworkSpec[]? Network { get; set; }

    [Parameter]
    [SpecArgument<TmpfsMount>(TakesSeveral = true)]
    public TmpfsMount[]? Tmpfs { get; set; }

    [Parameter]
    [SpecArgument<GpuRequest>(TakesSeveral = true)]
    public GpuRequest[]? Gpus { get; set; }

    [Parameter]
    [SpecArgument<CpuSet>]
    public CpuSet? CpusetCpus { get; set; }

    [Parameter]
    [SpecArgument<CpuCount>]
    public CpuCount? Cpus { get; set; }

    [Parameter]
    [SpecArgument<Ulimit>(TakesSeveral = true)]
    public Ulimit[]? Ulimit { get; set; }

    [Parameter]
    [SpecArgument<ExposedPorts>(TakesSeveral = true)]
    public ExposedPorts[]? Expose { get; set; }

    [Parameter]
    [SpecArgument<DetachKeys>]
    public DetachKeys? DetachKeys { get; set; }

    [Parameter]
    [VolumesFromArgument]
    public VolumesFrom[]? VolumesFrom { get; set; }

    [Parameter]
    [SpecArgument<Signal>]
    public Signal? Signal { get; set; }

    [Parameter]
    [EntryArgument<DriverOption>]
    public DriverOption[]? LogOption { get; set; }

    [Parameter]
    [EntryArgument<Sysctl>]
    public Sysctl[]? Sysctl { get; set; }

    [Parameter]
    [AddressArgument(TakesSeveral = true)]
    public NetworkAddress[]? Dns { get; set; }

    [Parameter]
    [WholeNumberArgument]
    public long? PidsLimit { get; set; }

    [Parameter]
    [SpecArgument<RestartPolicy>]
    public RestartPolicy? Restart { get; set; }

    protected override void ProcessRecord()
    {
        foreach (string name in MyInvocation.BoundParameters.Keys.Order())
        {
            object value = MyInvocation.BoundParameters[name];
            WriteObject($"{name}: {(value is object?[] several ? string.Join(" | ", several) : value?.ToString() ?? "null")}");
        }
    }
}
