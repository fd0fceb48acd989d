using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Cmdlets;
using PSDockerTools.Images;
using PSDockerTools.Pipeline;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Removes images, and gives what was untagged and what was deleted.</summary>
/// <remarks>
/// <para>A name takes that name off its image, and deletes the image if it was its last. An object or an id means the image with all
/// its names, which is refused without -Force where it has several.</para>
/// </remarks>
/// <example>
/// <para>Takes one name off an image.</para>
/// <code>Remove-DockerImage my-app:old</code>
/// </example>
/// <example>
/// <para>Removes all that nothing names any more.</para>
/// <code>Get-DockerImage -Dangling | Remove-DockerImage</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "DockerImage", SupportsShouldProcess = true)]
[OutputType(typeof(DockerImageRemoval))]
public sealed class RemoveDockerImageCommand : ActionCmdlet<DockerImage>
{
    /// <summary>The images: references, beginnings of ids, wildcards, or what Get-DockerImage gives.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ReferenceArgument<DockerImage>]
    [ArgumentCompleter(typeof(NameCompleter<DockerImage>))]
    [SupportsWildcards]
    [Alias("Name")]
    public Reference<DockerImage>[] Image { get; set; } = [];

    /// <summary>
    /// Removes an image that has several names, or that stopped containers were created from. An image that does not exist is no error, as in
    /// docker rmi -f.
    /// </summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Keeps the layers below that nothing names.</summary>
    [Parameter]
    public SwitchParameter NoPrune { get; set; }

    private protected override IReadOnlyList<Reference<DockerImage>> Targets => Image;

    private protected override string Action => ObjectMessages.RemoveAction(Resource);

    private protected override bool IgnoresMissing => Force;

    /// <summary>An object or an ID means all the names.</summary>
    private protected override string Describe(Reference<DockerImage> reference, DockerImage target) =>
        reference.Object is null && (reference.IsPattern || IsName(reference.Text, target)) ? base.Describe(reference, target) : ImageMessages.DescribeWhole(target);

    /// <summary>A wildcard means each of the names that fit it, not the images behind them.</summary>
    private protected override IReadOnlyList<DockerImage> FindIn(Reference<DockerImage> reference, IReadOnlyList<DockerImage> all) =>
        reference.IsPattern ? [.. all.SelectMany(image => ImageResource.Fitting(image, reference).Select(image.Named))] : base.FindIn(reference, all);

    private static bool IsName(string text, DockerImage image) => image.ReferenceFor(text) is not null;

    private protected override async Task ActAsync(IDockerEngine engine, Reference<DockerImage> reference, DockerImage target, PipelineJob job)
    {
        string which = reference.Object is not null ? target.Id : reference.IsPattern ? target.Name : reference.Text;
        await job.WriteManyAsync(await engine.Images.RemoveAsync(which, Force, NoPrune, job.Token));
    }
}
