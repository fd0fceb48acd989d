using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Cmdlets;

/// <summary>The base of the cmdlets that remove objects.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
public abstract class RemovalCmdlet<T> : ActionCmdlet<T> where T : DockerObject
{
    /// <summary>Returns each object that was removed. By default, this cmdlet returns nothing.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected sealed override string Action => ObjectMessages.RemoveAction(Resource);

    /// <summary>Removes an object; false if the user did not confirm the removal.</summary>
    private protected abstract Task<bool> RemoveAsync(IDockerEngine engine, T target, PipelineJob job);

    private protected sealed override async Task ActAsync(IDockerEngine engine, Reference<T> reference, T target, PipelineJob job)
    {
        if (await RemoveAsync(engine, target, job) && PassThru) { await job.WriteAsync(target); }
    }
}
