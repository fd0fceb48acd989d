using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Commands;

/// <summary>Lets paused containers go on, as docker unpause does.</summary>
/// <example>
/// <para>Lets everything go on that is paused.</para>
/// <code>Get-DockerContainer -State paused | Resume-DockerContainer</code>
/// </example>
/// <seealso cref="SuspendDockerContainerCommand"/>
[Cmdlet(VerbsLifecycle.Resume, "DockerContainer", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed class ResumeDockerContainerCommand : ContainerChangeCmdlet
{
    private protected override string Action => ContainerMessages.ResumeAction;

    private protected override Task ChangeAsync(IDockerEngine engine, DockerContainer target, PipelineJob job) => engine.ContainerControl.ResumeAsync(target.Id, job.Token);
}
