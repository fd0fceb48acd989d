using System.Management.Automation;
using PSDockerTools.Binding;

namespace PSDockerTools.Commands;

/// <summary>The base of the cmdlets that put containers on a network and take them off it.</summary>
public abstract class NetworkMembershipCmdlet : ContainerChangeCmdlet
{
    /// <summary>The network: a name, the beginning of an id, or what Get-DockerNetwork gives.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [NetworkArgument]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference Network { get; set; } = null!;
}
