using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Containers;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Commands;

/// <summary>Stops containers, killing those that do not stop in time.</summary>
/// <remarks>
/// <para>A container that is already stopped is no error.</para>
/// <para>A container that was created with -Remove (--rm) is removed by the engine when it has stopped. -PassThru then returns it as it was
/// known last.</para>
/// </remarks>
/// <example>
/// <para>Stops one container, giving it half a minute.</para>
/// <code>Stop-DockerContainer web -Timeout 30</code>
/// </example>
/// <example>
/// <para>Stops all that run, many at a time, and shows them as they are then.</para>
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
    /// <summary>Kills the containers at once.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

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

    private protected override string Action => Force ? ContainerMessages.KillAction : ContainerMessages.StopAction;

    private protected override bool MayHaveEnded => true;

    private protected override async Task ChangeAsync(IDockerEngine engine, DockerContainer target, PipelineJob job)
    {
        try
        {
            if (Force) { await engine.ContainerControl.KillAsync(target.Id, Signal?.Name, job.Token); }
            else { await engine.ContainerControl.StopAsync(target.Id, Timeout?.WholeSeconds, Signal?.Name, job.Token); }
        }
        catch (DockerException e) when (ContainerRemoval.IsGone(e) || (Force && IsStopped(e))) { } // what was wanted is so
    }

    private static bool IsStopped(DockerException e) => e is { Kind: DockerErrorKind.Conflict, Cause.Kind: EngineCauseKind.NotRunning };
}
