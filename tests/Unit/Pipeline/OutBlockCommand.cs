using System.Management.Automation;
using System.Threading.Tasks;

namespace PSDockerTools.Tests.Pipeline;

/// <summary>Blocks the pipeline thread on a task, as nearly every binary cmdlet does somewhere.</summary>
[Cmdlet(VerbsData.Out, "Block")]
public sealed class OutBlockCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public object? InputObject { get; set; }

    protected override void ProcessRecord()
    {
        BlockAsync().GetAwaiter().GetResult();
        WriteObject(InputObject);
    }

    private static async Task BlockAsync() => await Task.Delay(1);
}
