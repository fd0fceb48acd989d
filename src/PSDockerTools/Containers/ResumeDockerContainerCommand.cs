using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Commands;

/// <summary>Resumes paused containers. Equivalent to docker unpause.</summary>
/// <example>
/// <para>Resumes all paused containers.</para>
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
