using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Containers;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Commands;

/// <summary>Stops containers and starts them again; those that do not run are started.</summary>
/// <example>
/// <para>Restarts what says that it is not well.</para>
/// <code>Get-DockerContainer -Health unhealthy | Restart-DockerContainer -Timeout 5</code>
/// </example>
[Cmdlet(VerbsLifecycle.Restart, "DockerContainer", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed class RestartDockerContainerCommand : ContainerChangeCmdlet
{
    /// <summary>
    /// How long a container may take to end before it is killed: seconds, a duration like 1m30s, or a TimeSpan; -1 for as long as it
    /// takes. Without it, the container's own stop timeout, 10 seconds where it has none.
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
