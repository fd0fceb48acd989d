using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Gets the files of containers that differ from their images. Equivalent to docker diff.</summary>
/// <remarks>
/// <para>A folder counts as changed if a file in it is. The changes of each container are sorted by path. Files in volumes are not included.</para>
/// </remarks>
/// <example>
/// <para>Gets the files that a container has added, changed and deleted.</para>
/// <code>Get-DockerContainerChange web</code>
/// </example>
/// <example>
/// <para>Counts the changes of all containers by kind.</para>
/// <code>Get-DockerContainer | Get-DockerContainerChange | Group-Object Container, Kind -NoElement</code>
/// </example>
/// <seealso cref="GetDockerContainerCommand"/>
/// <seealso href="https://docs.docker.com/reference/cli/docker/container/diff/">docker diff</seealso>
[Cmdlet(VerbsCommon.Get, "DockerContainerChange")]
[OutputType(typeof(DockerFileChange))]
public sealed class GetDockerContainerChangeCommand : ContainerActionCmdlet
{
    private protected override async Task ActAsync(IDockerEngine engine, Reference<DockerContainer> reference, DockerContainer target, PipelineJob job) =>
        await job.WriteManyAsync(await engine.ContainerFiles.ListChangesAsync(target, job.Token));
}
