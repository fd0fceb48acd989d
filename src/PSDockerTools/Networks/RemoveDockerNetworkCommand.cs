using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Cmdlets;
using PSDockerTools.Containers;
using PSDockerTools.Images;
using PSDockerTools.Networks;
using PSDockerTools.Pipeline;
using PSDockerTools.Volumes;

namespace PSDockerTools.Commands;

/// <summary>Removes networks.</summary>
/// <remarks>
/// <para>A network that running containers are on is refused: disconnect them first.</para>
/// <para>A name that several networks have is refused, and the error has their IDs: engines before API 1.44 can have such networks.</para>
/// <para>Before it removes the ingress network of a swarm, which published ports of services need, the cmdlet asks; -Force answers yes.</para>
/// </remarks>
/// <example>
/// <para>Removes the networks of tests.</para>
/// <code>Remove-DockerNetwork test-*</code>
/// </example>
/// <seealso cref="DisconnectDockerNetworkCommand"/>
[Cmdlet(VerbsCommon.Remove, "DockerNetwork", SupportsShouldProcess = true)]
[OutputType(typeof(DockerNetwork))]
public sealed class RemoveDockerNetworkCommand : ActionCmdlet<DockerNetwork, NetworkReference>
{
    /// <summary>The networks: names, beginnings of ids, wildcards, or what Get-DockerNetwork gives.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [NetworkArgument]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    [SupportsWildcards]
    [Alias("Name")]
    public NetworkReference[] Network { get; set; } = [];

    /// <summary>Does not ask before the ingress network is removed. A network that does not exist is no error, as in docker network rm -f.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns each removed network. By default, this cmdlet returns nothing.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override IReadOnlyList<NetworkReference> Targets => Network;

    private protected override string Action => NetworkMessages.RemoveAction;

    private protected override bool IgnoresMissing => Force;

    private protected override string Describe(DockerNetwork target) => NetworkMessages.Describe(target);

    private protected override Task<IReadOnlyList<DockerNetwork>> FindAsync(IDockerEngine engine, NetworkReference reference, CancellationToken cancel) =>
        engine.Networks.FindAsync(reference, cancel);

    private protected override Task<IReadOnlyList<DockerNetwork>> ListAsync(IDockerEngine engine, CancellationToken cancel) =>
        engine.Networks.ListAsync(Filters.None, cancel);

    private protected override IReadOnlyList<DockerNetwork> FindIn(NetworkReference reference, IReadOnlyList<DockerNetwork> all) =>
        reference.IsPattern ? reference.Among(all) : reference.Exactly(all);

    private protected override async Task ActAsync(IDockerEngine engine, NetworkReference reference, DockerNetwork target, PipelineJob job)
    {
        if (target.Ingress && !Force && !await job.AskAsync(NetworkMessages.RemoveIngress(target.Name), NetworkMessages.RemoveAction)) { return; }
        try { await engine.Networks.RemoveAsync(target, job.Token); }
        catch (DockerException e) when (IsInUse(e)) { throw new DockerException(e.Kind, e.Engine, NetworkMessages.NetworkInUse(target.Name, e.Message), e); }
        if (PassThru) { await job.WriteAsync(target); }
    }

    // "error while removing network: network x id 1 has active endpoints" (20.10), "... has active endpoints (name:"web" id:"1")" (28),
    // ""x" has associated containers with it. Use -f to forcibly delete containers and pods: network is being used" (Podman)
    private static bool IsInUse(DockerException e) =>
        e.Kind == DockerErrorKind.Conflict
        && (e.Message.Contains("active endpoints", StringComparison.Ordinal) || e.Message.Contains("associated containers", StringComparison.Ordinal));
}
