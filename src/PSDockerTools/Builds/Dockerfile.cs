using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace PSDockerTools.Builds;

/// <summary>A Dockerfile as the builders read it: directives, comments, lines that continue, flags, here-documents.</summary>
internal sealed partial class Dockerfile
{
    private readonly string[] _lines;
    private readonly List<DockerfileInstruction> _instructions = [];
    private char _escape = '\\';
    private int _next;

    private Dockerfile(string text) => _lines = [.. text.TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r'))];

    public IReadOnlyList<DockerfileInstruction> Instructions => _instructions;

    /// <summary>The frontend that <c># syntax=</c> chooses, which is for BuildKit; null where it chooses none.</summary>
    public string? Syntax { get; private set; }

    /// <summary>The line of that directive.</summary>
    public int SyntaxLine { get; private set; }

    public static Dockerfile Parse(string text)
    {
        Dockerfile dockerfile = new(text);
        dockerfile.ReadDirectives();
        while (dockerfile.ReadInstruction()) { }
        return dockerfile;
    }

    /// <summary>The line on which a step begins; null where the file does not read as the builder read it.</summary>
    /// <param name="step">Its number, from 1.</param>
    /// <param name="instruction">What it does.</param>
    /// <param name="stage">The stage of which it is that step; null where it is that of the file.</param>
    public int? FindLine(int? step, string? instruction, int? stage = null)
    {
        int[] stages = [.. Instructions.Select((one, index) => (one.Keyword, index)).Where(one => one.Keyword == "FROM").Select(one => one.index)];
        if (step is not int number || stage > stages.Length) { return null; }
        int index = (stage is int which ? stages[which - 1] : 0) + number - 1;
        return index < Instructions.Count && instruction?.StartsWith(Instructions[index].Keyword, StringComparison.OrdinalIgnoreCase) == true
            ? Instructions[index].Line
            : null;
    }

    private void ReadDirectives()
    {
        HashSet<string> seen = [];
        for (int index = 0; index < _lines.Length; index++)
        {
            Match match = Directive().Match(_lines[index].TrimStart());
            string name = match.Groups["name"].Value.ToUpperInvariant();
            if (name is not ("SYNTAX" or "ESCAPE" or "CHECK") || !seen.Add(name)) { return; }
            string value = match.Groups["value"].Value;
            if (name == "ESCAPE" && value == "`") { _escape = '`'; }
            if (name == "SYNTAX") { (Syntax, SyntaxLine) = (value, index + 1); }
        }
    }

    private bool ReadInstruction()
    {
        while (_next < _lines.Length && IsLeftOut(_lines[_next])) { _next++; }
        if (_next == _lines.Length) { return false; }
        int first = _next + 1;
        StringBuilder text = new();
        bool continues = true;
        while (continues && _next < _lines.Length)
        {
            string line = _lines[_next++];
            if (IsLeftOut(line)) { continue; } // does not end an instruction that continues
            string piece = WithoutContinuation(line);
            continues = piece.Length < line.Length;
            text.Append(continues ? piece : line);
        }
        Add(first, text.ToString().Trim());
        return true;
    }

    private void Add(int line, string text)
    {
        (string keyword, string rest) = CutWord(text);
        (List<string> flags, string arguments) = CutFlags(rest);
        keyword = keyword.ToUpperInvariant();
        _instructions.Add(new DockerfileInstruction(line, keyword, flags, arguments, ReadHeredocs(keyword, arguments, text)));
    }

    /// <summary>Passes over the here-documents that a line begins; gives the first one's word.</summary>
    private string? ReadHeredocs(string keyword, string arguments, string text)
    {
        if (keyword == "ONBUILD") { (keyword, arguments) = CutWord(arguments); }
        if (keyword.ToUpperInvariant() is not ("RUN" or "COPY" or "ADD") || CutFlags(arguments).Tail.StartsWith('[')) { return null; }
        string? first = null;
        foreach (DockerfileHeredoc heredoc in DockerfileHeredoc.Find(text))
        {
            int end = Array.FindIndex(_lines, _next, line => (heredoc.IgnoresTabs ? line.TrimStart('\t') : line) == heredoc.Word);
            // Without its end it is a shift, or a word that only looks so, unless nothing else can be meant.
            if (end < 0 && !heredoc.IsCertain) { continue; }
            first ??= heredoc.Word;
            _next = end < 0 ? _lines.Length : end + 1;
        }
        return first;
    }

    /// <summary>Comments and empty lines.</summary>
    private static bool IsLeftOut(string line) => line.TrimStart() is "" or ['#', ..];

    private string WithoutContinuation(string line)
    {
        string trimmed = line.TrimEnd(' ', '\t');
        return trimmed.EndsWith(_escape) && !trimmed.EndsWith($"{_escape}{_escape}", StringComparison.Ordinal) ? trimmed[..^1] : line;
    }

    private static (string Word, string Tail) CutWord(string text)
    {
        Match match = FirstWord().Match(text);
        return (match.Groups["word"].Value, match.Groups["rest"].Value);
    }

    private (List<string> Flags, string Tail) CutFlags(string text)
    {
        List<string> flags = [];
        int index = 0;
        while (text.AsSpan(index).StartsWith("--"))
        {
            StringBuilder word = new();
            char quote = '\0';
            for (; index < text.Length && (quote != '\0' || !char.IsWhiteSpace(text[index])); index++)
            {
                char letter = text[index];
                if (letter == quote) { quote = '\0'; }
                else if (quote == '\0' && letter is '"' or '\'') { quote = letter; }
                else if (letter != _escape) { word.Append(letter); }
                else if (++index < text.Length) { word.Append(text[index]); }
            }
            while (index < text.Length && char.IsWhiteSpace(text[index])) { index++; }
            if (word.ToString() == "--") { break; }
            flags.Add(word.ToString());
        }
        return (flags, text[Math.Min(index, text.Length)..]);
    }

    [GeneratedRegex(@"^#\s*(?<name>[a-zA-Z][a-zA-Z0-9]*)\s*=\s*(?<value>.+?)\s*$")]
    private static partial Regex Directive();

    [GeneratedRegex(@"^(?<word>\S*)\s*(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex FirstWord();
}
