using System.Collections.Generic;

namespace PSDockerTools.DockerCli;

/// <summary>What a docker run or docker create says, by the parameters that it is here.</summary>
internal sealed class DockerRun
{
    /// <summary>Whether it is create, not run.</summary>
    public required bool Creates { get; init; }

    /// <summary>Invoke-DockerRun or New-DockerContainer.</summary>
    public required CommandSignature Signature { get; init; }

    public required ShellWord Image { get; init; }

    /// <summary>The container's command.</summary>
    public required IReadOnlyList<ShellWord> Command { get; init; }

    /// <summary>In the order in which they are first said.</summary>
    public required IReadOnlyList<RunOption> Options { get; init; }

    /// <summary>The host or the context; null where it is the default.</summary>
    public ShellWord? Engine { get; init; }

    /// <summary>What is to be told beside.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
