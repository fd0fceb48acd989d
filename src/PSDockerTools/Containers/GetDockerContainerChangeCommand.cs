using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Gets the files in which containers differ from their images.</summary>
/// <remarks>
/// <para>A folder is changed when something in it is. Each container's changes come in the order of their paths. What lies in volumes belongs to no image and is not told.</para>
/// </remarks>
/// <example>
/// <para>Shows what a container has written, changed and deleted, as docker diff does.</para>
/// <code>Get-DockerContainerChange web</code>
/// </example>
/// <example>
/// <para>Counts by kind what all containers have changed.</para>
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
