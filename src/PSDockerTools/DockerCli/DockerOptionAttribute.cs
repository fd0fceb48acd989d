using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.DockerCli;

/// <summary>
/// Specifies the option of the docker CLI for a parameter. A parameter without this attribute has no equivalent in the docker CLI and does
/// not occur in docker command lines.
/// </summary>
/// <param name="longName">The long option with its dashes: <c>--detach</c>.</param>
/// <param name="letter">The short option with its dash, case-sensitive: <c>-d</c>. Null if docker has none.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DockerOptionAttribute(string longName, string? letter = null) : Attribute
{
    /// <summary>The long option with its dashes: <c>--detach</c>.</summary>
    public string LongName { get; } = longName;

    /// <summary>The short option with its dash: <c>-d</c>. Null if docker has none.</summary>
    public string? Letter { get; } = letter;

    /// <summary>An undocumented synonym of the option, with its dashes: <c>--net</c> for <c>--network</c>.</summary>
    public string? HiddenName { get; init; }

    /// <summary>
    /// Indicates that the switch is the opposite of docker's option, which is on by default: <c>--sig-proxy=false</c> is -NoSignalProxy.
    /// </summary>
    public bool Inverted { get; init; }

    /// <summary>
    /// Indicates that docker update has the option, too. The build then generates the same parameter for Set-DockerContainer
    /// (eng/UpdatableParameters).
    /// </summary>
    public bool Updatable { get; init; }

    internal IEnumerable<string> LongNames => HiddenName is null ? [LongName] : [LongName, HiddenName];

    internal bool IsNamed(string name) => LongNames.Contains(name, StringComparer.Ordinal);
}
