using System;
using System.Collections.Generic;

namespace PSDockerTools.Builds;

/// <summary>An instruction of a Dockerfile.</summary>
/// <param name="Line">The line where the instruction begins, starting at 1.</param>
/// <param name="Keyword">The keyword in upper case.</param>
/// <param name="Flags">The flags without quotes: <c>--from=base</c>.</param>
/// <param name="Arguments">The text after the flags, on one line.</param>
/// <param name="Heredoc">The delimiter of the here-document; null if none exists.</param>
internal sealed record DockerfileInstruction(int Line, string Keyword, IReadOnlyList<string> Flags, string Arguments, string? Heredoc)
{
    /// <summary>Returns the value of a flag: empty for a flag without a value, null if the flag is missing.</summary>
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
