using System;
using PSDockerTools.Images;
using PSDockerTools.Resources;

namespace PSDockerTools;

/// <summary>One image, whatever number of names it has.</summary>
[DescribedBy(typeof(ImageResource))]
public sealed class DockerImage : DockerObject
{
    internal DockerImage(EngineEndpoint engine) : base(engine) { }

    /// <summary><c>sha256:</c> and 64 digits.</summary>
    public required string Id { get; init; }

    /// <summary>The reference that was asked for, else its first one, else the short id.</summary>
    public required string Name { get; init; }

    /// <summary>All its references: <c>alpine:latest</c>. Empty for a dangling image.</summary>
    public required DockerStringList Tags { get; init; }

    /// <summary>Its references by digest: <c>alpine@sha256:...</c>; empty until it was pulled or pushed.</summary>
    public required DockerStringList Digests { get; init; }

    /// <summary>When it was created, in local time; null where the engine does not know. To PowerShell $null is before any date: test for it, too.</summary>
    public required DateTime? Created { get; init; }

    /// <summary>
    /// The bytes of all its layers, including those that it shares with other images; in the containerd image store the compressed layers as
    /// well, which that store keeps in addition.
    /// </summary>
    public required long Size { get; init; }

    /// <summary>The id of the image it was built on; null if it was pulled or loaded.</summary>
    public string? ParentId { get; init; }

    /// <summary>
    /// The platforms that the engine has the image for, as <c>linux/amd64</c> or <c>linux/arm64/v8</c>; null where the engine does not say.
    /// </summary>
    public DockerStringList? Platforms { get; init; }

    /// <summary>Its labels.</summary>
    public required DockerLabels Labels { get; init; }

    /// <summary>Whether nothing names it any more.</summary>
    public bool Dangling => Tags.Count == 0;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Whether <c>app</c> may mean <c>localhost/app</c>, as it does to Podman, which calls so what it builds itself.</summary>
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
