using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Cmdlets;
using PSDockerTools.Images;
using PSDockerTools.Resources;

namespace PSDockerTools.Commands;

/// <summary>Gets images.</summary>
/// <remarks>
/// <para>Returns one object per image: Tags has all of its names, Name the one that was specified.</para>
/// <para>Names are normalized as in docker: alpine, library/alpine and docker.io/library/alpine are the same repository. A name without a tag selects
/// all tags of its repository. A name with a digest selects by the digest.</para>
/// <para>A wildcard is compared with the names that Tags has, with and without the tag; docker.io/library/al* and library/al* are compared
/// with the long form of the names of Docker Hub. A wildcard with an @ is compared with Digests.</para>
/// <para>Podman calls an image that it has built itself localhost/app; to it app and ap* mean that image, too.</para>
/// <para>Platforms has the platforms that the engine has an image for. Engines with the containerd image store list them; on others the images
/// are inspected, many at once.</para>
/// </remarks>
/// <example>
/// <para>Gets the images of another platform.</para>
/// <code>Get-DockerImage | Where-Object Platforms -notcontains linux/amd64</code>
/// </example>
/// <example>
/// <para>Gets all images.</para>
/// <code>Get-DockerImage</code>
/// </example>
/// <example>
/// <para>Shows which large images would be removed.</para>
/// <code>Get-DockerImage | Where-Object { $_.Size -gt 100MB } | Remove-DockerImage -WhatIf</code>
/// </example>
/// <seealso cref="RemoveDockerImageCommand"/>
[Cmdlet(VerbsCommon.Get, "DockerImage")]
[OutputType(typeof(DockerImage))]
public sealed class GetDockerImageCommand : ListCmdlet<DockerImage>
{
    /// <summary>The images: references like alpine:3.20, ID prefixes, wildcards. Default: all images.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ReferenceArgument<DockerImage>]
    [ArgumentCompleter(typeof(NameCompleter<DockerImage>))]
    [SupportsWildcards]
    [Alias("Image", "Id")]
    public Reference<DockerImage>[]? Name { get; set; }

    /// <summary>Includes intermediate images.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>Gets only dangling images (untagged).</summary>
    [Parameter]
    public SwitchParameter Dangling { get; set; }

    /// <summary>Gets only objects that have all of these labels: a name, name=value, or a hashtable.</summary>
    [Parameter]
    [EntryArgument<LabelEntry>]
    [ValidateNotNullOrEmpty]
    public LabelEntry[]? Label { get; set; }

    /// <summary>Gets only images built before this image.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<DockerImage>))]
    [ValidateNotNullOrEmpty]
    public string? Before { get; set; }

    /// <summary>Gets only images built after this image.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<DockerImage>))]
    [ValidateNotNullOrEmpty]
    public string? Since { get; set; }

    private protected override IReadOnlyList<Reference<DockerImage>>? Wanted => Name;

    private protected override IReadOnlyDictionary<string, string[]> Conditions => Filters.Of(
        ("dangling", Dangling ? ["true"] : null),
        ("label", Label?.Select(label => label.ToString())),
        ("before", Before is null ? null : [Before]),
        ("since", Since is null ? null : [Since]));

    private protected override Task<IReadOnlyList<DockerImage>> ListAsync(IDockerEngine engine, CancellationToken cancel) =>
        engine.Images.ListAsync(new ImageQuery(All, Conditions), cancel);

    private protected override Task<IReadOnlyList<DockerImage>> CompleteAsync(
        IDockerEngine engine, IReadOnlyList<DockerImage> found, CancellationToken cancel) => engine.Images.WithPlatformsAsync(found, cancel);

    private protected override DockerImage Listed(DockerImage listed, DockerImage found) => listed.Named(found.Name);
}
