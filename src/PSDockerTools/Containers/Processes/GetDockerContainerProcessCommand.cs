using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Errors;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Gets the processes of running containers. Equivalent to docker top.</summary>
/// <remarks>
/// <para>The engine runs the ps of its host: process IDs are those of the host, and the container needs no ps. Common columns are properties with
/// numbers and times; all columns are in Columns by their titles.</para>
/// <para>A container that is not running is an error if it is specified by name. A wildcard skips it.</para>
/// </remarks>
/// <example>
/// <para>Gets the processes of a container.</para>
/// <code>Get-DockerContainerProcess web</code>
/// </example>
/// <example>
/// <para>Gets the three processes of all running containers with the largest resident memory.</para>
/// <code>Get-DockerContainer -Running | Get-DockerContainerProcess -Arguments aux | Sort-Object ResidentMemory | Select-Object -Last 3</code>
/// </example>
/// <example>
/// <para>Gets a custom column of ps by its title.</para>
/// <code>(Get-DockerContainerProcess web -Arguments '-o pid,nlwp,args').Columns.NLWP</code>
/// </example>
/// <seealso cref="MeasureDockerContainerCommand"/>
/// <seealso href="https://docs.docker.com/reference/cli/docker/container/top/">docker top</seealso>
[Cmdlet(VerbsCommon.Get, "DockerContainerProcess")]
[OutputType(typeof(DockerProcess))]
public sealed class GetDockerContainerProcessCommand : ContainerActionCmdlet
{
    /// <summary>
    /// The arguments of the engine's ps: aux, or '-o pid,ppid,args'. The output must include the PID. Default: -ef. Quote a value that begins with a
    /// dash.
    /// </summary>
    [Parameter(Position = 1)]
    [Alias("PsOptions")]
    [ValidateNotNullOrEmpty]
    public string[]? Arguments { get; set; }

    private string? Words => Arguments is null ? null : string.Join(' ', Arguments);

    private protected override async Task ActAsync(IDockerEngine engine, Reference<DockerContainer> reference, DockerContainer target, PipelineJob job)
    {
        try { await job.WriteManyAsync(await engine.ContainerProcesses.ListAsync(target, Words, job.Token)); }
        catch (DockerException e) when (reference.IsPattern && (e.Kind is (DockerErrorKind.Conflict or DockerErrorKind.NotFound) || IsNotRunning(e))) { } // not running
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
