using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;

namespace PSDockerTools.Tests.Binding;

/// <summary>Writes what its parameters were bound to: <c>Publish: 8080:80/tcp</c>.</summary>
[Cmdlet(VerbsCommon.Show, "Spec")]
public sealed class ShowSpecCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    [PortArgument]
    public PortMapping[]? Publish { get; set; }

    [Parameter]
    [SpecArgument<VolumeMapping>]
    public VolumeMapping[]? Volume { get; set; }

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

    protected override void ProcessRecord()
    {
        foreach (string name in MyInvocation.BoundParameters.Keys.Order())
        {
            object value = MyInvocation.BoundParameters[name];
            WriteObject($"{name}: {(value is object?[] several ? string.Join(" | ", several) : value?.ToString() ?? "null")}");
        }
    }
}
