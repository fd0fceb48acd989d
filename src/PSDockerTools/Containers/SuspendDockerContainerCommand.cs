using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Commands;

/// <summary>Pauses all processes in containers. Equivalent to docker pause.</summary>
/// <example>
/// <para>Pauses a container while its volume is copied.</para>
/// <code>Suspend-DockerContainer db</code>
/// </example>
/// <seealso cref="ResumeDockerContainerCommand"/>
[Cmdlet(VerbsLifecycle.Suspend, "DockerContainer", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed class SuspendDockerContainerCommand : ContainerChangeCmdlet
{
    private protected override string Action => ContainerMessages.SuspendAction;

    private protected override Task ChangeAsync(IDockerEngine engine, DockerContainer target, PipelineJob job) => engine.ContainerControl.PauseAsync(target.Id, job.Token);
}
