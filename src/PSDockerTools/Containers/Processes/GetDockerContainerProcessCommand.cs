using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Gets the processes that run in containers.</summary>
/// <remarks>
/// <para>The engine asks the ps of its host, so that process ids are those of the host, and a container needs no ps of its own. What the
/// common columns say is a property with a number or a time; all columns are in Columns by their titles, and are shown as ps shows
/// them.</para>
/// <para>A container that does not run is an error where it is named, and is passed over by a wildcard.</para>
/// </remarks>
/// <example>
/// <para>Shows the processes of a container, as docker top does.</para>
/// <code>Get-DockerContainerProcess web</code>
/// </example>
/// <example>
/// <para>Gets the three processes of all running containers that take the most memory.</para>
/// <code>Get-DockerContainer -Running | Get-DockerContainerProcess -Arguments aux | Sort-Object ResidentMemory | Select-Object -Last 3</code>
/// </example>
/// <example>
/// <para>Asks ps for columns of one's own choice, and reads one by its title.</para>
/// <code>(Get-DockerContainerProcess web -Arguments '-o pid,nlwp,args').Columns.NLWP</code>
/// </example>
/// <seealso cref="MeasureDockerContainerCommand"/>
/// <seealso href="https://docs.docker.com/reference/cli/docker/container/top/">docker top</seealso>
[Cmdlet(VerbsCommon.Get, "DockerContainerProcess")]
[OutputType(typeof(DockerProcess))]
public sealed class GetDockerContainerProcessCommand : ContainerActionCmdlet
{
    /// <summary>
    /// What to tell the engine's ps: aux, or '-o pid,ppid,args', which must have the pid. Without it, -ef. Quote what begins with a dash.
    /// </summary>
    [Parameter(Position = 1)]
    [Alias("PsOptions")]
    [ValidateNotNullOrEmpty]
    public string[]? Arguments { get; set; }

    private string? Words => Arguments is null ? null : string.Join(' ', Arguments);

    private protected override async Task ActAsync(IDockerEngine engine, Reference<DockerContainer> reference, DockerContainer target, PipelineJob job)
    {
        try { await job.WriteManyAsync(await engine.ContainerProcesses.ListAsync(target, Words, job.Token)); }
        catch (DockerException e) when (reference.IsPattern && (e.Kind is (DockerErrorKind.Conflict or DockerErrorKind.NotFound) || IsNotRunning(e))) { } // it runs no more
        catch (DockerException e) when (IsNotRunning(e))
        {
            throw new CommandException(
                nameof(ContainerMessages.ContainerNotRunning), ErrorCategory.InvalidOperation, ContainerMessages.ContainerNotRunning(target.Name), target, e);
        }
        catch (DockerException e) when (Words is not null && e.Cause.Kind == EngineCauseKind.ProcessIdMissing)
        {
            throw new CommandException(nameof(ContainerMessages.ProcessIdMissing), ErrorCategory.InvalidArgument, ContainerMessages.ProcessIdMissing(Words), target, e);
        }
    }

    private static bool IsNotRunning(DockerException e) => e.Cause.Kind == EngineCauseKind.NotRunning;
}
