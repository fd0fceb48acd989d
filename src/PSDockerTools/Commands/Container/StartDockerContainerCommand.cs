using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Binding;
using PSDockerTools.Engine;
using PSDockerTools.Pipeline;
using PSDockerTools.Text;

namespace PSDockerTools.Commands;

/// <summary>Starts containers that have been made or have ended.</summary>
/// <remarks>
/// <para>A container that runs already is left as it is, and that is no error. With -WaitHealthy the cmdlet returns when the health checks of
/// all have succeeded; one that has no health check, or ends, is an error, and is not stopped.</para>
/// </remarks>
/// <example>
/// <para>Starts a container again and shows it.</para>
/// <code>Start-DockerContainer web -PassThru</code>
/// </example>
/// <example>
/// <para>Starts everything that has ended.</para>
/// <code>Get-DockerContainer -State exited | Start-DockerContainer</code>
/// </example>
/// <example>
/// <para>Starts what has a health check, and waits half a minute at most until it is healthy.</para>
/// <code>Get-DockerContainer checked-* | Start-DockerContainer -WaitHealthy -Timeout 30</code>
/// </example>
/// <seealso cref="StopDockerContainerCommand"/>
/// <seealso cref="WaitDockerContainerCommand"/>
[Cmdlet(VerbsLifecycle.Start, "DockerContainer", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed class StartDockerContainerCommand : ContainerChangeCmdlet
{
    /// <summary>Waits until the containers are healthy.</summary>
    [Parameter]
    public SwitchParameter WaitHealthy { get; set; }

    /// <summary>With -WaitHealthy, how long to wait: seconds, a duration like 1m30s, or a TimeSpan. What is not healthy by then is an error, and goes on running.</summary>
    [Parameter]
    [DurationArgument]
    public Duration? Timeout { get; set; }

    private protected override string Action => ContainerText.StartAction;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (Timeout is null || WaitHealthy) { return; }
        ThrowTerminatingError(DockerErrors.ToRecord(
            new CommandException(nameof(ContainerText.TimeoutWithoutWait), ErrorCategory.InvalidArgument, ContainerText.TimeoutWithoutWait("Start-DockerContainer web")), null));
    }

    private protected override Task ChangeAsync(IDockerEngine engine, DockerContainer target, CancellationToken cancel) => engine.Containers.StartAsync(target.Id, cancel);

    private protected override Task SettleAsync(IDockerEngine engine, DockerContainer target, PipelineJob job) =>
        WaitHealthy ? new ContainerWait(engine, target, Timeout, job).ForHealthyAsync() : Task.CompletedTask;
}
