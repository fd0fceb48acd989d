using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.DockerCli;

/// <summary>Says how the docker CLI writes a parameter. What has none is no option of docker's, and in no line of docker's.</summary>
/// <param name="longName">With its dashes: <c>--detach</c>.</param>
/// <param name="letter">With its dash, case counts: <c>-d</c>. Null where docker has none.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DockerOptionAttribute(string longName, string? letter = null) : Attribute
{
    /// <summary>With its dashes: <c>--detach</c>.</summary>
    public string LongName { get; } = longName;

    /// <summary>With its dash: <c>-d</c>. Null where docker has none.</summary>
    public string? Letter { get; } = letter;

    /// <summary>What docker takes as well and does not tell of, with its dashes: <c>--net</c> for <c>--network</c>.</summary>
    public string? HiddenName { get; init; }

    /// <summary>Whether it is the opposite of docker's, a switch that docker has on: <c>--sig-proxy=false</c> is -NoSignalProxy.</summary>
    public bool Inverted { get; init; }

    /// <summary>Whether docker update has it, too. The build then gives Set-DockerContainer the same parameter (eng/UpdatableParameters).</summary>
    public bool Updatable { get; init; }

    internal IEnumerable<string> LongNames => HiddenName is null ? [LongName] : [LongName, HiddenName];

    internal bool IsNamed(string name) => LongNames.Contains(name, StringComparer.Ordinal);
}
