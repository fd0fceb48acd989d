using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Containers;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Commands;

/// <summary>Stops containers. Those that do not stop within the stop timeout are killed.</summary>
/// <remarks>
/// <para>A container that is already stopped is no error.</para>
/// <para>A container that was created with -Remove (--rm) is removed by the engine when it has stopped. -PassThru then returns its last known
/// state.</para>
/// </remarks>
/// <example>
/// <para>Stops a container with a stop timeout of 30 seconds.</para>
/// <code>Stop-DockerContainer web -Timeout 30</code>
/// </example>
/// <example>
/// <para>Stops all running containers in parallel, and returns them.</para>
/// <code>Get-DockerContainer | Where-Object State -eq Running | Stop-DockerContainer -PassThru</code>
/// </example>
/// <example>
/// <para>Shows what a wildcard would stop.</para>
/// <code>Stop-DockerContainer batch-* -WhatIf</code>
/// </example>
/// <example>
/// <para>Stops a container that may not exist, and handles other errors by their kind.</para>
/// <code>
/// try { Stop-DockerContainer old-web -ErrorAction Stop }
/// catch [PSDockerTools.DockerException] { if ($_.Exception.Kind -ne 'NotFound') { throw } }
/// </code>
/// </example>
/// <seealso cref="StartDockerContainerCommand"/>
/// <seealso cref="SendDockerSignalCommand"/>
[Cmdlet(VerbsLifecycle.Stop, "DockerContainer", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed class StopDockerContainerCommand : ContainerChangeCmdlet
{
    /// <summary>Kills the containers immediately.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

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

    private protected override string Action => Force ? ContainerMessages.KillAction : ContainerMessages.StopAction;

    private protected override bool MayHaveEnded => true;

    private protected override async Task ChangeAsync(IDockerEngine engine, DockerContainer target, PipelineJob job)
    {
        try
        {
            if (Force) { await engine.ContainerControl.KillAsync(target.Id, Signal?.Name, job.Token); }
            else { await engine.ContainerControl.StopAsync(target.Id, Timeout?.WholeSeconds, Signal?.Name, job.Token); }
        }
        catch (DockerException e) when (ContainerRemoval.IsGone(e) || (Force && IsStopped(e))) { } // the container is already stopped or removed
    }

    private static bool IsStopped(DockerException e) => e is { Kind: DockerErrorKind.Conflict, Cause.Kind: EngineCauseKind.NotRunning };
}
