using System.Collections.Generic;

namespace PSDockerTools.DockerCli;

/// <summary>A parsed docker run or docker create, in terms of the cmdlet's parameters.</summary>
internal sealed class DockerRun
{
    /// <summary>Indicates docker create; otherwise it is docker run.</summary>
    public required bool Creates { get; init; }

    /// <summary>The signature of Invoke-DockerRun or New-DockerContainer.</summary>
    public required CommandSignature Signature { get; init; }

    public required ShellWord Image { get; init; }

    /// <summary>The container's command.</summary>
    public required IReadOnlyList<ShellWord> Command { get; init; }

    /// <summary>The options in the order of their first occurrence.</summary>
    public required IReadOnlyList<RunOption> Options { get; init; }

    /// <summary>The host or context; null for the default.</summary>
    public ShellWord? Engine { get; init; }

    /// <summary>The warnings about parts of the line that have no equivalent.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
