using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Containers;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Waits until containers have ended, run, are healthy or are gone.</summary>
/// <remarks>
/// <para>Without -Condition it waits until they have ended, and gives how they did: an exit code other than 0 is a value here, not an error.
/// What is so already is told at once, and what was never started counts as ended; NextExit waits for an end that is still to come.</para>
/// <para>For Running and Healthy it gives the container. Healthy is an error at once where there is no health check, or where the container
/// has ended; one that is unhealthy may recover, so that is a warning, and the wait goes on.</para>
/// <para>Removed takes a name that is not there for removed already, and gives nothing for it.</para>
/// <para>Exit codes are signed 32-bit numbers everywhere, as $LASTEXITCODE and .NET have them. The code that docker prints as 3221225786 for a
/// Windows container is -1073741510 here, which PowerShell also reads as 0xC000013A.</para>
/// <para>Many are waited for side by side, each for -Timeout at most, and told in the order in which they were given.</para>
/// </remarks>
/// <example>
/// <para>Waits for a job and gives its exit code.</para>
/// <code>(Wait-DockerContainer batch).ExitCode</code>
/// </example>
/// <example>
/// <para>Waits no longer than ten minutes for all that run.</para>
/// <code>Get-DockerContainer -Running | Wait-DockerContainer -Timeout 10m</code>
/// </example>
/// <example>
/// <para>Starts a container and goes on when it is up.</para>
/// <code>Start-DockerContainer web -PassThru | Wait-DockerContainer -Condition Running -Timeout 10</code>
/// </example>
/// <example>
/// <para>Waits until a container has been removed.</para>
/// <code>Wait-DockerContainer old-job -Condition Removed -Timeout 10</code>
/// </example>
/// <seealso cref="StartDockerContainerCommand"/>
/// <seealso cref="GetDockerEventCommand"/>
/// <seealso href="https://docs.docker.com/reference/cli/docker/container/wait/">docker wait</seealso>
[Cmdlet(VerbsLifecycle.Wait, "DockerContainer")]
[OutputType(typeof(DockerContainerExit), typeof(DockerContainer))]
public sealed class WaitDockerContainerCommand : ContainerActionCmdlet
{
    /// <summary>What to wait for.</summary>
    [Parameter]
    public DockerContainerCondition Condition { get; set; } = DockerContainerCondition.Exited;

    /// <summary>How long to wait for each: seconds, a duration like 1m30s, or a TimeSpan. What is not so by then is an error, and is left as it is.</summary>
    [Parameter]
    [DurationArgument]
    public Duration? Timeout { get; set; }

    private protected override bool IgnoresMissing => Condition == DockerContainerCondition.Removed;

    private protected override async Task ActAsync(IDockerEngine engine, Reference<DockerContainer> reference, DockerContainer target, PipelineJob job)
    {
        ContainerWait wait = new(engine, target, Timeout, job);
        switch (Condition)
        {
            case DockerContainerCondition.Running:
                await job.WriteAsync(await wait.ForRunningAsync());
                break;
            case DockerContainerCondition.Healthy:
                await job.WriteAsync(await wait.ForHealthyAsync());
                break;
            default:
                if (await wait.ForEndAsync(End(Condition)) is ContainerEnd end) { await job.WriteAsync(Exit(target, end)); }
                break;
        }
    }

    private static WaitCondition End(DockerContainerCondition condition) => condition switch
    {
        DockerContainerCondition.NextExit => WaitCondition.NextExit,
        DockerContainerCondition.Removed => WaitCondition.Removed,
        _ => WaitCondition.NotRunning,
    };

    private static DockerContainerExit Exit(DockerContainer target, ContainerEnd end) => new(target.Home)
    {
        Id = target.Id, Name = target.Name, ExitCode = end.ExitCode, Error = end.Error,
    };
}
