using System;
using PSDockerTools.Images;
using PSDockerTools.Resources;

namespace PSDockerTools;

/// <summary>An image with all of its names.</summary>
[DescribedBy(typeof(ImageResource))]
public sealed class DockerImage : DockerObject
{
    internal DockerImage(EngineEndpoint engine) : base(engine) { }

    /// <summary>The ID: <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The reference that was specified; otherwise the first reference of the image, or the short ID of an image without references.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The references by tag: <c>alpine:latest</c>. Empty for a dangling image.</summary>
    public required DockerStringList Tags { get; init; }

    /// <summary>The references by digest: <c>alpine@sha256:...</c>; empty for an image that was never pulled or pushed.</summary>
    public required DockerStringList Digests { get; init; }

    /// <summary>
    /// The creation time in local time; null if the engine does not return it. PowerShell sorts $null before any date: test for $null, too.
    /// </summary>
    public required DateTime? Created { get; init; }

    /// <summary>
    /// The size in bytes of all layers, including those that are shared with other images; in the containerd image store, plus the size of the
    /// compressed layers, which that store keeps in addition.
    /// </summary>
    public required long Size { get; init; }

    /// <summary>The ID of the parent image that the image was built on; null for an image that was pulled or loaded.</summary>
    public string? ParentId { get; init; }

    /// <summary>
    /// The platforms for which the engine has the image, such as <c>linux/amd64</c> or <c>linux/arm64/v8</c>; null if the engine does not return
    /// them.
    /// </summary>
    public DockerStringList? Platforms { get; init; }

    /// <summary>The labels.</summary>
    public required DockerLabels Labels { get; init; }

    /// <summary>True if the image has no tag (dangling).</summary>
    public bool Dangling => Tags.Count == 0;

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;

    /// <summary>True if <c>app</c> can mean <c>localhost/app</c>, which is the name that Podman assigns to an image app that it builds.</summary>
    internal bool HasShortNames { get; init; }

    internal DockerImage Named(string name) => With(name, Size, Platforms);

    internal DockerImage Sized(long size) => With(Name, size, Platforms);

    internal DockerImage On(DockerStringList? platforms) => With(Name, Size, platforms);

    private DockerImage With(string name, long size, DockerStringList? platforms) => new(Home)
    {
        Id = Id, Name = name, Tags = Tags, Digests = Digests, Created = Created, Size = size, ParentId = ParentId,
        Platforms = platforms, Labels = Labels, HasShortNames = HasShortNames,
    };
}
