using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Containers;
using PSDockerTools.Pipeline;

namespace PSDockerTools.Commands;

/// <summary>Renames a container.</summary>
/// <example>
/// <para>Renames a container, so that a new one can have its name.</para>
/// <code>Rename-DockerContainer web web-old</code>
/// </example>
[Cmdlet(VerbsCommon.Rename, "DockerContainer", SupportsShouldProcess = true)]
[OutputType(typeof(DockerContainer))]
public sealed class RenameDockerContainerCommand : ContainerChangeCmdlet
{
    /// <summary>The new name: a letter or digit, followed by letters, digits and _ . -</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string NewName { get; set; } = "";

    private protected override string Action => ContainerMessages.RenameAction(NewName);

    private protected override Task ChangeAsync(IDockerEngine engine, DockerContainer target, PipelineJob job) =>
        engine.Containers.RenameAsync(target.Id, NewName, job.Token);
}
