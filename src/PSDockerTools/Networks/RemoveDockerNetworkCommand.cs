using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Cmdlets;
using PSDockerTools.Errors;
using PSDockerTools.Networks;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Removes networks.</summary>
/// <remarks>
/// <para>A network with running containers is an error: disconnect them first.</para>
/// <para>A name of several networks is an error that lists their IDs. Engines before API 1.44 can have such networks.</para>
/// <para>The cmdlet asks for confirmation before it removes the ingress network of a swarm, which published ports of services require. -Force
/// suppresses the question.</para>
/// </remarks>
/// <example>
/// <para>Removes the networks of tests.</para>
/// <code>Remove-DockerNetwork test-*</code>
/// </example>
/// <seealso cref="DisconnectDockerNetworkCommand"/>
[Cmdlet(VerbsCommon.Remove, "DockerNetwork", SupportsShouldProcess = true)]
[OutputType(typeof(DockerNetwork))]
public sealed class RemoveDockerNetworkCommand : RemovalCmdlet<DockerNetwork>
{
    /// <summary>The networks: names, ID prefixes, wildcards, or objects of Get-DockerNetwork.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ReferenceArgument<DockerNetwork>]
    [ArgumentCompleter(typeof(NameCompleter<DockerNetwork>))]
    [SupportsWildcards]
    [Alias("Name")]
    public Reference<DockerNetwork>[] Network { get; set; } = [];

    /// <summary>Does not ask before the ingress network is removed. A network that does not exist is no error, as in docker network rm -f.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override IReadOnlyList<Reference<DockerNetwork>> Targets => Network;

    private protected override bool IgnoresMissing => Force;

    private protected override async Task<bool> RemoveAsync(IDockerEngine engine, DockerNetwork target, PipelineJob job)
    {
        if (target.Ingress && !Force && !await job.ConfirmAsync(NetworkMessages.RemoveIngress(target.Name), Action)) { return false; }
        try { await engine.Networks.RemoveAsync(target, job.Token); }
        catch (DockerException e) when (IsInUse(e)) { throw new DockerException(e.Kind, e.Engine, NetworkMessages.NetworkInUse(target.Name, e.Message), e); }
        return true;
    }

    private static bool IsInUse(DockerException e) => e is { Kind: DockerErrorKind.Conflict, Cause.Kind: EngineCauseKind.HasContainers };
}
