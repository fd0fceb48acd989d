using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine;
using PSDockerTools.Text;

namespace PSDockerTools.Commands;

/// <summary>Takes containers off a network.</summary>
/// <remarks><para>The container comes first and the network second, unlike in docker network disconnect.</para></remarks>
/// <example>
/// <para>Takes all off a network that are on it.</para>
/// <code>(Get-DockerNetwork backend).Containers.Name | Disconnect-DockerNetwork -Network backend</code>
/// </example>
/// <seealso cref="ConnectDockerNetworkCommand"/>
[Cmdlet(VerbsCommunications.Disconnect, "DockerNetwork", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed class DisconnectDockerNetworkCommand : NetworkMembershipCmdlet
{
    /// <summary>Takes it off even where the container does not answer any more.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string Action => NetworkText.DisconnectAction(Network.ToString());

    private protected override Task ChangeAsync(IDockerEngine engine, DockerContainer target, CancellationToken cancel) =>
        engine.Networks.DisconnectAsync(Network.Text, target.Id, Force, cancel);
}
