using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Cmdlets;

namespace PSDockerTools.Engines;

/// <summary>The base class of the cmdlets that query engines about themselves.</summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract class DaemonQueryCmdlet<TResult> : QueryCmdlet
{
    private protected abstract Task<TResult> QueryAsync(IDaemon daemon, CancellationToken cancel);

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        foreach (EngineEndpoint engine in TargetEngines)
        {
            Start(engine, async job => await job.WriteAsync(await QueryAsync(Open(engine).Daemon, job.Token)));
        }
        Write(wait: true);
    }
}
