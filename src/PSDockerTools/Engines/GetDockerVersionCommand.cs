using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engines;

namespace PSDockerTools.Commands;

/// <summary>Gets the versions of engines and the negotiated API versions. Equivalent to docker version.</summary>
/// <example>
/// <para>Compares the engine's API version.</para>
/// <code>[version](Get-DockerVersion).EngineApiVersion -ge '1.44'</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "DockerVersion")]
[OutputType(typeof(DockerVersion))]
public sealed class GetDockerVersionCommand : DaemonQueryCmdlet<DockerVersion>
{
    private protected override Task<DockerVersion> QueryAsync(IDaemon daemon, CancellationToken cancel) => daemon.GetVersionAsync(cancel);
}
