using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace PSDockerTools.Builds;

/// <summary>A Dockerfile, parsed as the builders do: directives, comments, line continuations, flags and here-documents.</summary>
internal sealed partial class Dockerfile
{
    private readonly string[] _lines;
    private readonly List<DockerfileInstruction> _instructions = [];
    private char _escape = '\\';
    private int _next;

    private Dockerfile(string text) => _lines = [.. text.TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r'))];

    public IReadOnlyList<DockerfileInstruction> Instructions => _instructions;

    /// <summary>The BuildKit frontend of the <c># syntax=</c> directive; null if none exists.</summary>
    public string? Syntax { get; private set; }

    /// <summary>The line of the syntax directive.</summary>
    public int SyntaxLine { get; private set; }

    public static Dockerfile Parse(string text)
    {
        Dockerfile dockerfile = new(text);
        dockerfile.ReadDirectives();
        while (dockerfile.ReadInstruction()) { }
        return dockerfile;
    }

    /// <summary>Returns the line where a step begins; null if the instruction at this position does not match the builder's.</summary>
    /// <param name="step">The number of the step, starting at 1.</param>
    /// <param name="instruction">The instruction in the builder's output.</param>
    /// <param name="stage">The stage of the step, starting at 1; null if the step number refers to the whole file.</param>
    public int? FindLine(int? step, string? instruction, int? stage = null)
    {
        int[] stages = [.. Instructions.Select((one, index) => (one.Keyword, index)).Where(one => one.Keyword == "FROM").Select(one => one.index)];
        if (step is not int number || stage > stages.Length) { return null; }
        int index = (stage is int current ? stages[current - 1] : 0) + number - 1;
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
        while (_next < _lines.Length && IsSkipped(_lines[_next])) { _next++; }
        if (_next == _lines.Length) { return false; }
        int first = _next + 1;
        StringBuilder text = new();
        bool continues = true;
        while (continues && _next < _lines.Length)
        {
            string line = _lines[_next++];
            if (IsSkipped(line)) { continue; } // does not end a continued instruction
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

    /// <summary>Skips the here-documents that begin on a line and returns the delimiter of the first one.</summary>
    private string? ReadHeredocs(string keyword, string arguments, string text)
    {
        if (keyword == "ONBUILD") { (keyword, arguments) = CutWord(arguments); }
        if (keyword.ToUpperInvariant() is not ("RUN" or "COPY" or "ADD") || CutFlags(arguments).Tail.StartsWith('[')) { return null; }
        string? first = null;
        foreach (DockerfileHeredoc heredoc in DockerfileHeredoc.Find(text))
        {
            int end = Array.FindIndex(_lines, _next, line => (heredoc.IgnoresTabs ? line.TrimStart('\t') : line) == heredoc.Word);
            // Without an end line, << is a shift operator or part of another word, unless it is certainly a here-document.
            if (end < 0 && !heredoc.IsCertain) { continue; }
            first ??= heredoc.Word;
            _next = end < 0 ? _lines.Length : end + 1;
        }
        return first;
    }

    /// <summary>Checks for a comment or an empty line.</summary>
    private static bool IsSkipped(string line) => line.TrimStart() is "" or ['#', ..];

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
