using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;

namespace PSDockerTools.Commands;

/// <summary>Stops containers and starts them again; those that do not run are started.</summary>
/// <example>
/// <para>Restarts what says that it is not well.</para>
/// <code>Get-DockerContainer -Health unhealthy | Restart-DockerContainer -Timeout 5</code>
/// </example>
[Cmdlet(VerbsLifecycle.Restart, "DockerContainer", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed class RestartDockerContainerCommand : ContainerEndingCmdlet
{
    private protected override string Action => ContainerMessages.RestartAction;

    private protected override Task ChangeAsync(IDockerEngine engine, DockerContainer target, CancellationToken cancel) =>
        engine.Containers.RestartAsync(target.Id, Seconds, Signal?.Name, cancel);
}
