using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine;
using PSDockerTools.Text;

namespace PSDockerTools.Commands;

/// <summary>Starts containers that have been made or have ended.</summary>
/// <remarks><para>A container that runs already is left as it is, and that is no error.</para></remarks>
/// <example>
/// <para>Starts a container again and shows it.</para>
/// <code>Start-DockerContainer web -PassThru</code>
/// </example>
/// <example>
/// <para>Starts everything that has ended.</para>
/// <code>Get-DockerContainer -State exited | Start-DockerContainer</code>
/// </example>
/// <seealso cref="StopDockerContainerCommand"/>
[Cmdlet(VerbsLifecycle.Start, "DockerContainer", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed class StartDockerContainerCommand : ContainerChangeCmdlet
{
    private protected override string Action => ContainerText.StartAction;

    private protected override Task ChangeAsync(IDockerEngine engine, DockerContainer target, CancellationToken cancel) => engine.Containers.StartAsync(target.Id, cancel);
}
