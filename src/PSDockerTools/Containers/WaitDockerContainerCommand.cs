using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Containers;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Waits until containers have exited, are running, are healthy, or have been removed.</summary>
/// <remarks>
/// <para>By default, waits until the containers have exited, and returns how. A non-zero exit code is no error here. Returns immediately if the
/// condition is already met; a created container counts as exited. NextExit waits for the next exit.</para>
/// <para>For Running and Healthy, returns the container. Healthy is an error if the container has no health check or has exited. An unhealthy
/// container may recover, so that is only a warning, and the wait continues.</para>
/// <para>For Removed, a name that does not exist counts as removed, and nothing is returned for it.</para>
/// <para>Exit codes are signed 32-bit numbers, as in $LASTEXITCODE and .NET. The exit code that docker prints as 3221225786 for a Windows container
/// is -1073741510 here (0xC000013A).</para>
/// <para>Several containers are waited for in parallel, each for at most -Timeout, and returned in the order of the input.</para>
/// </remarks>
/// <example>
/// <para>Waits for a job and returns its exit code.</para>
/// <code>(Wait-DockerContainer batch).ExitCode</code>
/// </example>
/// <example>
/// <para>Waits at most ten minutes for all running containers.</para>
/// <code>Get-DockerContainer -Running | Wait-DockerContainer -Timeout 10m</code>
/// </example>
/// <example>
/// <para>Starts a container and waits until it is running.</para>
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
    /// <summary>The condition to wait for.</summary>
    [Parameter]
    public DockerContainerCondition Condition { get; set; } = DockerContainerCondition.Exited;

    /// <summary>
    /// The maximum wait for each container: seconds, a duration like 1m30s, or a TimeSpan. After that an error is written, and the container is not
    /// changed.
    /// </summary>
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
