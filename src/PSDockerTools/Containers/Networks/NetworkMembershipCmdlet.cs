using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Resources;

namespace PSDockerTools.Containers;

/// <summary>The base of the cmdlets that put containers on a network and take them off it.</summary>
public abstract class NetworkMembershipCmdlet : ContainerChangeCmdlet
{
    /// <inheritdoc/>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ReferenceArgument<DockerContainer>]
    [ArgumentCompleter(typeof(NameCompleter<DockerContainer>))]
    [SupportsWildcards]
    public override Reference<DockerContainer>[] Container { get; set; } = []; // without the alias: -Name is the name of the noun, the network

    /// <summary>The network: a name, the beginning of an id, or what Get-DockerNetwork gives.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ReferenceArgument<DockerNetwork>]
    [ArgumentCompleter(typeof(NameCompleter<DockerNetwork>))]
    [Alias("Name")]
    public Reference<DockerNetwork> Network { get; set; } = null!;

    /// <summary>Makes a call for the network. Where the engine refuses a name that several networks have, the error has their IDs.</summary>
    private protected async Task OnNetworkAsync(IDockerEngine engine, Func<string, Task> call, CancellationToken cancel)
    {
        try { await call(Network.Text); }
        catch (DockerException e) when (e.Kind == DockerErrorKind.Ambiguous)
        {
            await Resource<DockerNetwork>.Instance.RefuseAmbiguousAsync(engine, Network.Text, cancel);
            throw;
        }
    }
}
