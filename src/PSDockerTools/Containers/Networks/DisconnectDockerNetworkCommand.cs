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

/// <summary>Takes containers off a network.</summary>
/// <remarks><para>The container comes first and the network second, unlike in docker network disconnect.</para></remarks>
/// <example>
/// <para>Disconnects all containers from a network.</para>
/// <code>(Get-DockerNetwork backend).Containers.Name | Disconnect-DockerNetwork -Network backend</code>
/// </example>
/// <example>
/// <para>Disconnects what a network still lists, whether the containers exist or not.</para>
/// <code>(Get-DockerNetwork backend).Containers.Name | Disconnect-DockerNetwork -Network backend -Force</code>
/// </example>
/// <seealso cref="ConnectDockerNetworkCommand"/>
[Cmdlet(VerbsCommunications.Disconnect, "DockerNetwork", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed class DisconnectDockerNetworkCommand : NetworkMembershipCmdlet
{
    /// <summary>
    /// Disconnects the container even where it does not exist any more: the network keeps an endpoint with its name, and cannot be removed
    /// ("has active endpoints").
    /// </summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string Action => NetworkMessages.DisconnectAction(Network.ToString());

    private protected override Func<PipelineJob, Task>? ActionOnMissing(IDockerEngine engine, Reference<DockerContainer> reference) =>
        Force ? job => OnNetworkAsync(engine, network => engine.Networks.DisconnectAsync(network, reference.Text, force: true, job.Token), job.Token) : null;

    private protected override async Task ChangeAsync(IDockerEngine engine, DockerContainer target, CancellationToken cancel)
    {
        try { await DisconnectAsync(target.Id); }
        catch (DockerException e) when (Force && e.Kind == DockerErrorKind.NotFound) { await DisconnectAsync(target.Name); } // endpoints have names

        Task DisconnectAsync(string container) =>
            OnNetworkAsync(engine, network => engine.Networks.DisconnectAsync(network, container, Force, cancel), cancel);
    }
}
