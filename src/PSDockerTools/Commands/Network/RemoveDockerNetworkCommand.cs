using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Binding;
using PSDockerTools.Engine;
using PSDockerTools.Pipeline;
using PSDockerTools.Text;

namespace PSDockerTools.Commands;

/// <summary>Removes networks.</summary>
/// <remarks><para>A network that running containers are on is refused: disconnect them first.</para></remarks>
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

    /// <summary>Gives each network as it was before it went.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override IReadOnlyList<NetworkReference> Targets => Network;

    private protected override string Action => NetworkText.RemoveAction;

    private protected override string Describe(DockerNetwork target) => NetworkText.Describe(target);

    private protected override Task<IReadOnlyList<DockerNetwork>> FindAsync(IDockerEngine engine, NetworkReference reference, CancellationToken cancel) =>
        engine.Networks.FindAsync(reference, cancel);

    private protected override async Task ActAsync(IDockerEngine engine, NetworkReference reference, DockerNetwork target, PipelineJob job)
    {
        await engine.Networks.RemoveAsync(target.Id, job.Token);
        if (PassThru) { await job.WriteAsync(target); }
    }
}
