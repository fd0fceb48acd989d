using System.Management.Automation;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engine;
using PSDockerTools.Text;

namespace PSDockerTools.Commands;

/// <summary>Puts containers on a network.</summary>
/// <remarks><para>The container comes first and the network second, unlike in docker network connect.</para></remarks>
/// <example>
/// <para>Puts a container on a network under another name.</para>
/// <code>Connect-DockerNetwork web backend -NetworkAlias www</code>
/// </example>
/// <example>
/// <para>Puts all that run on a network.</para>
/// <code>Get-DockerContainer -Running | Connect-DockerNetwork -Network backend</code>
/// </example>
/// <seealso cref="DisconnectDockerNetworkCommand"/>
[Cmdlet(VerbsCommunications.Connect, "DockerNetwork", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed class ConnectDockerNetworkCommand : NetworkMembershipCmdlet
{
    /// <summary>Further names of the container on this network.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [Alias("Alias")]
    public string[] NetworkAlias { get; set; } = [];

    /// <summary>Its IPv4 address there, from the network's subnet.</summary>
    [Parameter]
    [Alias("IP")]
    public IPAddress? IPAddress { get; set; }

    /// <summary>Its IPv6 address there, from the network's subnet.</summary>
    [Parameter]
    [Alias("IP6")]
    public IPAddress? IPv6Address { get; set; }

    private protected override string Action => NetworkText.ConnectAction(Network.ToString());

    private protected override Task ChangeAsync(IDockerEngine engine, DockerContainer target, CancellationToken cancel) =>
        engine.Networks.ConnectAsync(
            Network.Text,
            target.Id,
            new NetworkAttachment { Aliases = NetworkAlias, IPAddress = IPAddress?.ToString(), IPv6Address = IPv6Address?.ToString() },
            cancel);
}
