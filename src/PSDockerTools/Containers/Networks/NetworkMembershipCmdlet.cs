using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Networks;

namespace PSDockerTools.Containers;

/// <summary>The base of the cmdlets that put containers on a network and take them off it.</summary>
public abstract class NetworkMembershipCmdlet : ContainerChangeCmdlet
{
    /// <inheritdoc/>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ContainerArgument]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    [SupportsWildcards]
    public override ContainerReference[] Container { get; set; } = []; // without the alias: -Name is the name of the noun, the network

    /// <summary>The network: a name, the beginning of an id, or what Get-DockerNetwork gives.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [NetworkArgument]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    [Alias("Name")]
    public NetworkReference Network { get; set; } = null!;

    /// <summary>Makes a call for the network. Where the engine refuses a name that several networks have, the error has their IDs.</summary>
    private protected async Task OnNetworkAsync(IDockerEngine engine, Func<string, Task> call, CancellationToken cancel)
    {
        try { await call(Network.Text); }
        catch (DockerException e) when (e.Kind == DockerErrorKind.Ambiguous)
        {
            await engine.Networks.RefuseAmbiguousAsync(Network.Text, cancel);
            throw;
        }
    }
}
