using System;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Binding;
using PSDockerTools.Engine;
using PSDockerTools.Pipeline;
using PSDockerTools.Text;

namespace PSDockerTools.Commands;

/// <summary>Waits until containers have ended, and gives how they did.</summary>
/// <remarks><para>One that has ended already is told at once. An exit code other than 0 is a value here, not an error.</para></remarks>
/// <example>
/// <para>Waits for a job and gives its exit code.</para>
/// <code>(Wait-DockerContainer batch).ExitCode</code>
/// </example>
/// <example>
/// <para>Waits no longer than ten minutes for all that run.</para>
/// <code>Get-DockerContainer -Running | Wait-DockerContainer -Timeout 10m</code>
/// </example>
[Cmdlet(VerbsLifecycle.Wait, "DockerContainer")]
[OutputType(typeof(DockerContainerExit))]
public sealed class WaitDockerContainerCommand : ContainerActionCmdlet
{
    /// <summary>How long to wait: seconds, a duration like 1m30s, or a TimeSpan. What has not ended by then is an error; it goes on running.</summary>
    [Parameter]
    [DurationArgument]
    public Duration? Timeout { get; set; }

    private protected override bool Asks => false;

    private protected override string Action => ContainerText.WaitAction;

    private protected override async Task ActAsync(IDockerEngine engine, ContainerReference reference, DockerContainer target, PipelineJob job)
    {
        using Deadline deadline = new(Timeout?.Value, job.Token);
        try
        {
            Task<ContainerEnd> ended = await engine.Containers.WaitAsync(target.Id, WaitCondition.NotRunning, deadline.Token);
            ContainerEnd end = await ended;
            await job.WriteAsync(new DockerContainerExit(target.Home)
            {
                Id = target.Id, Name = target.Name, ExitCode = end.ExitCode, Error = end.Error,
            });
        }
        catch (Exception) when (deadline.Passed)
        {
            throw new CommandException(
                nameof(ContainerText.ContainerStillRunning),
                ErrorCategory.OperationTimeout,
                ContainerText.ContainerStillRunning(target.Name, Timeout!.ToString()));
        }
    }
}
