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

/// <summary>Removes images, and returns the untagged references and the deleted images.</summary>
/// <remarks>
/// <para>A reference is untagged, and its image is deleted if that was its last reference. An object or an ID means the image with all its
/// references; if it has several, -Force is required.</para>
/// </remarks>
/// <example>
/// <para>Removes one reference of an image.</para>
/// <code>Remove-DockerImage my-app:old</code>
/// </example>
/// <example>
/// <para>Removes all dangling images.</para>
/// <code>Get-DockerImage -Dangling | Remove-DockerImage</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "DockerImage", SupportsShouldProcess = true)]
[OutputType(typeof(DockerImageRemoval))]
public sealed class RemoveDockerImageCommand : ActionCmdlet<DockerImage>
{
    /// <summary>The images: references, ID prefixes, wildcards, or objects of Get-DockerImage.</summary>
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

    /// <summary>Keeps untagged parent images.</summary>
    [Parameter]
    public SwitchParameter NoPrune { get; set; }

    private protected override IReadOnlyList<Reference<DockerImage>> Targets => Image;

    private protected override string Action => ObjectMessages.RemoveAction(Resource);

    private protected override bool IgnoresMissing => Force;

    /// <summary>The text for an image; an object or an ID selects all of its names.</summary>
    private protected override string Describe(Reference<DockerImage> reference, DockerImage target) =>
        reference.Object is null && (reference.IsPattern || IsName(reference.Text, target)) ? base.Describe(reference, target) : ImageMessages.DescribeWhole(target);

    /// <summary>Selects the targets; a wildcard selects each name that it matches, not the images of these names.</summary>
    private protected override IReadOnlyList<DockerImage> FindIn(Reference<DockerImage> reference, IReadOnlyList<DockerImage> all) =>
        reference.IsPattern ? [.. all.SelectMany(image => ImageResource.Fitting(image, reference).Select(image.Named))] : base.FindIn(reference, all);

    private static bool IsName(string text, DockerImage image) => image.ReferenceFor(text) is not null;

    private protected override async Task ActAsync(IDockerEngine engine, Reference<DockerImage> reference, DockerImage target, PipelineJob job)
    {
        string which = reference.Object is not null ? target.Id : reference.IsPattern ? target.Name : reference.Text;
        await job.WriteManyAsync(await engine.Images.RemoveAsync(which, Force, NoPrune, job.Token));
    }
}
