using System;
using System.Collections.Generic;
using System.IO;

namespace PSDockerTools.Commands;

/// <summary>Tells on which line of a Dockerfile a step of the classic builder begins, which the engine does not say.</summary>
internal static class DockerfileSteps
{
    /// <summary>The line, from 1; null where the file does not read as the builder read it.</summary>
    public static int? FindLine(string dockerfile, int? step, string? instruction)
    {
        if (step is not int number || instruction is null || !File.Exists(dockerfile)) { return null; }
        (int Line, string Keyword)[] instructions = [.. Instructions(File.ReadLines(dockerfile))];
        if (number > instructions.Length) { return null; }
        (int line, string keyword) = instructions[number - 1];
        return instruction.StartsWith(keyword, StringComparison.OrdinalIgnoreCase) ? line : null;
    }

    private static IEnumerable<(int Line, string Keyword)> Instructions(IEnumerable<string> lines)
    {
        char escape = '\\';
        bool goesOn = false;
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            string text = line.Trim();
            if (!goesOn && text.StartsWith('#') && text.Replace(" ", "", StringComparison.Ordinal).Equals("#escape=`", StringComparison.OrdinalIgnoreCase)) { escape = '`'; }
            if (text.Length == 0 || text.StartsWith('#')) { continue; } // these do not end an instruction that goes on
            if (!goesOn) { yield return (number, text.Split(' ', '\t')[0]); }
            goesOn = text.EndsWith(escape);
        }
    }
}
