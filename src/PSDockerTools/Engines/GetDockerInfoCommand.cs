using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engines;

namespace PSDockerTools.Commands;

/// <summary>Gets system information of engines and their hosts. Equivalent to docker info.</summary>
/// <example>
/// <para>Gets the number of running containers.</para>
/// <code>(Get-DockerInfo).ContainersRunning</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "DockerInfo")]
[OutputType(typeof(DockerInfo))]
public sealed class GetDockerInfoCommand : DaemonQueryCmdlet<DockerInfo>
{
    private protected override Task<DockerInfo> QueryAsync(IDaemon daemon, CancellationToken cancel) => daemon.GetInfoAsync(cancel);
}
