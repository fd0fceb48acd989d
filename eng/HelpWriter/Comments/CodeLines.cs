using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace HelpWriter.Comments;

/// <summary>Returns the lines of a code element without the indentation that the compiler adds to the comment.</summary>
internal static class CodeLines
{
    public static string Of(XElement code)
    {
        int compilerIndentation = Indentation((code.PreviousNode as XText)?.Value.Split('\n')[^1] ?? string.Empty);
        List<string> lines = [.. code.Value.ReplaceLineEndings("\n").Split('\n').Select((line, index) => Cut(line, index == 0 ? 0 : compilerIndentation).TrimEnd())];
        while (lines.Count > 0 && lines[0].Length == 0) { lines.RemoveAt(0); }
        while (lines.Count > 0 && lines[^1].Length == 0) { lines.RemoveAt(lines.Count - 1); }
        int common = lines.Where(line => line.Length > 0).Select(Indentation).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => Cut(line, common)));
    }

    private static string Cut(string line, int indentation) => line[Math.Min(indentation, Indentation(line))..];

    private static int Indentation(string line) => line.Length - line.TrimStart().Length;
}
