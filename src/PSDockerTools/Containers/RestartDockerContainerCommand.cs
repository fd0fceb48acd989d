using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Containers;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Commands;

/// <summary>Restarts containers. Containers that are not running are started.</summary>
/// <example>
/// <para>Restarts all unhealthy containers.</para>
/// <code>Get-DockerContainer -Health unhealthy | Restart-DockerContainer -Timeout 5</code>
/// </example>
[Cmdlet(VerbsLifecycle.Restart, "DockerContainer", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed class RestartDockerContainerCommand : ContainerChangeCmdlet
{
    /// <summary>
    /// The stop timeout, after which the container is killed: seconds, a duration like 1m30s, or a TimeSpan; -1 waits indefinitely. Default: the
    /// container's own stop timeout, or 10 seconds.
    /// </summary>
    [Parameter]
    [DurationArgument(AllowForever = true)]
    [Alias("Time")]
    public Duration? Timeout { get; set; }

    /// <summary>The signal to send first, a name with or without SIG or a number. Default: the container's stop signal. Requires API 1.42.</summary>
    [Parameter]
    [SpecArgument<Signal>]
    [ArgumentCompleter(typeof(SignalCompleter))]
    [ValidateNotNull]
    public Signal? Signal { get; set; }

    private protected override string Action => ContainerMessages.RestartAction;

    private protected override bool MayHaveEnded => true;

    private protected override Task ChangeAsync(IDockerEngine engine, DockerContainer target, PipelineJob job) =>
        engine.ContainerControl.RestartAsync(target.Id, Timeout?.WholeSeconds, Signal?.Name, job.Token);
}
