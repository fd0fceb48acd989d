using System;
using System.Collections.Generic;

namespace PSDockerTools.Builds;

/// <summary>One instruction of a Dockerfile.</summary>
/// <param name="Line">The line that it begins on, from 1.</param>
/// <param name="Keyword">Its first word, in capitals.</param>
/// <param name="Flags">Its flags, without quotes: <c>--from=base</c>.</param>
/// <param name="Arguments">What follows them, on one line.</param>
/// <param name="Heredoc">The word that ends its here-document; null where it has none.</param>
internal sealed record DockerfileInstruction(int Line, string Keyword, IReadOnlyList<string> Flags, string Arguments, string? Heredoc)
{
    /// <summary>A flag's value: empty for a flag without one, null for a flag that is not there.</summary>
    public string? Flag(string name)
    {
        foreach (string flag in Flags)
        {
            if (flag == $"--{name}") { return ""; }
            if (flag.StartsWith($"--{name}=", StringComparison.Ordinal)) { return flag[(name.Length + 3)..]; }
        }
        return null;
    }
}
