using System.Management.Automation;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Containers;
using PSDockerTools.Networks;

namespace PSDockerTools.Commands;

/// <summary>Connects containers to a network. Equivalent to docker network connect.</summary>
/// <remarks><para>The container comes first and the network second, unlike in docker network connect.</para></remarks>
/// <example>
/// <para>Connects a container to a network with an additional alias.</para>
/// <code>Connect-DockerNetwork web backend -NetworkAlias www</code>
/// </example>
/// <example>
/// <para>Connects all running containers to a network.</para>
/// <code>Get-DockerContainer -Running | Connect-DockerNetwork -Network backend</code>
/// </example>
/// <seealso cref="DisconnectDockerNetworkCommand"/>
[Cmdlet(VerbsCommunications.Connect, "DockerNetwork", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed class ConnectDockerNetworkCommand : NetworkMembershipCmdlet
{
    /// <summary>Additional network-scoped aliases for the container on this network.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [Alias("Alias")]
    public string[] NetworkAlias { get; set; } = [];

    /// <summary>The container's IPv4 address in the subnet of the network.</summary>
    [Parameter]
    [Alias("IP")]
    [AddressArgument(Family = AddressFamily.InterNetwork)]
    public NetworkAddress? IPAddress { get; set; }

    /// <summary>The container's IPv6 address in the subnet of the network.</summary>
    [Parameter]
    [Alias("IP6")]
    [AddressArgument(Family = AddressFamily.InterNetworkV6)]
    public NetworkAddress? IPv6Address { get; set; }

    private protected override string Action => NetworkMessages.ConnectAction(Network.ToString());

    private protected override Task ChangeAsync(IDockerEngine engine, DockerContainer target, CancellationToken cancel) =>
        OnNetworkAsync(
            engine,
            network => engine.Networks.ConnectAsync(
                network,
                target.Id,
                new NetworkAttachment { Aliases = NetworkAlias, IPAddress = IPAddress, IPv6Address = IPv6Address },
                cancel),
            cancel);
}
