using System;

namespace PSDockerTools.Binding;

/// <summary>Says how the docker CLI writes a parameter.</summary>
/// <remarks>A parameter without it is found by its name or an alias, without the dashes: <c>--cap-add</c> is <c>-CapAdd</c>.</remarks>
/// <param name="longName">With its dashes: <c>--detach</c>.</param>
/// <param name="letter">With its dash, case counts: <c>-d</c>. Null where docker has none.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DockerOptionAttribute(string longName, string? letter = null) : Attribute
{
    /// <summary>With its dashes: <c>--detach</c>.</summary>
    public string LongName { get; } = longName;

    /// <summary>With its dash: <c>-d</c>. Null where docker has none.</summary>
    public string? Letter { get; } = letter;
}
