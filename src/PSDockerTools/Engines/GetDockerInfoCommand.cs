using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Engines;

namespace PSDockerTools.Commands;

/// <summary>Gets what engines say of themselves and their hosts.</summary>
/// <example>
/// <para>Gets how many containers run.</para>
/// <code>(Get-DockerInfo).ContainersRunning</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "DockerInfo")]
[OutputType(typeof(DockerInfo))]
public sealed class GetDockerInfoCommand : DaemonQueryCmdlet<DockerInfo>
{
    private protected override Task<DockerInfo> QueryAsync(IDaemon daemon, CancellationToken cancel) => daemon.GetInfoAsync(cancel);
}
