using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Networks;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Disconnects containers from a network. Equivalent to docker network disconnect.</summary>
/// <remarks><para>The container comes first and the network second, unlike in docker network disconnect.</para></remarks>
/// <example>
/// <para>Disconnects all containers from a network.</para>
/// <code>(Get-DockerNetwork backend).Containers.Name | Disconnect-DockerNetwork -Network backend</code>
/// </example>
/// <example>
/// <para>Disconnects everything that a network lists, including containers that do not exist any more.</para>
/// <code>(Get-DockerNetwork backend).Containers.Name | Disconnect-DockerNetwork -Network backend -Force</code>
/// </example>
/// <seealso cref="ConnectDockerNetworkCommand"/>
[Cmdlet(VerbsCommunications.Disconnect, "DockerNetwork", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed class DisconnectDockerNetworkCommand : NetworkMembershipCmdlet
{
    /// <summary>
    /// Disconnects a container that does not exist any more. Its endpoint would keep the network from being removed ("has active endpoints").
    /// </summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string Action => NetworkMessages.DisconnectAction(Network.ToString());

    private protected override Func<PipelineJob, Task>? ActionOnMissing(IDockerEngine engine, Reference<DockerContainer> reference) =>
        Force ? job => OnNetworkAsync(engine, network => engine.Networks.DisconnectAsync(network, reference.Text, force: true, job.Token), job.Token) : null;

    private protected override async Task ChangeAsync(IDockerEngine engine, DockerContainer target, CancellationToken cancel)
    {
        try { await DisconnectAsync(target.Id); }
        catch (DockerException e) when (Force && e.Kind == DockerErrorKind.NotFound) { await DisconnectAsync(target.Name); } // by the endpoint's name

        Task DisconnectAsync(string container) =>
            OnNetworkAsync(engine, network => engine.Networks.DisconnectAsync(network, container, Force, cancel), cancel);
    }
}
