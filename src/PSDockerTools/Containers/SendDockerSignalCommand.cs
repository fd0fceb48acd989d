using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Containers;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Commands;

/// <summary>Sends a signal to the main process of containers. Equivalent to docker kill.</summary>
/// <example>
/// <para>Sends SIGHUP to a web server, which reloads its configuration then.</para>
/// <code>Send-DockerSignal web HUP</code>
/// </example>
/// <example>
/// <para>Kills a container.</para>
/// <code>Send-DockerSignal web</code>
/// </example>
[Cmdlet(VerbsCommunications.Send, "DockerSignal", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed class SendDockerSignalCommand : ContainerChangeCmdlet
{
    /// <summary>The signal: a name with or without SIG, or a number. Default: SIGKILL.</summary>
    [Parameter(Position = 1)]
    [SpecArgument<Signal>]
    [ArgumentCompleter(typeof(SignalCompleter))]
    [ValidateNotNull]
    public Signal Signal { get; set; } = new("KILL");

    private protected override string Action => ContainerMessages.SignalAction(Signal.Name);

    private protected override bool MayHaveEnded => true;

    private protected override Task ChangeAsync(IDockerEngine engine, DockerContainer target, PipelineJob job) =>
        engine.ContainerControl.KillAsync(target.Id, Signal.Name, job.Token);
}
