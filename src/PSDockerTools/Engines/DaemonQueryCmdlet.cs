using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Cmdlets;

namespace PSDockerTools.Engines;

/// <summary>The base class of the cmdlets that query engines about themselves.</summary>
/// <typeparam name="TAnswer">The type of the result.</typeparam>
public abstract class DaemonQueryCmdlet<TAnswer> : QueryCmdlet
{
    private protected abstract Task<TAnswer> AskAsync(IDaemon daemon, CancellationToken cancel);

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        foreach (EngineEndpoint engine in TargetEngines)
        {
            Start(engine, async job => await job.WriteAsync(await AskAsync(Open(engine).Daemon, job.Token)));
        }
        Write(wait: true);
    }
}
