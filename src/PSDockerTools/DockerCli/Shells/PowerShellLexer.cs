using System;
using System.Text.RegularExpressions;

namespace PSDockerTools;

/// <summary>The rules of PowerShell for the arguments of a native command.</summary>
internal sealed partial class PowerShellLexer(string text) : ShellLexer(text)
{
    private protected override void Step()
    {
        switch (Current)
        {
            case '`': Escape(); break;
            case '\'' or '\u2018' or '\u2019' or '\u201a' or '\u201b': SingleQuoted(); break;
            case '"' or '\u201c' or '\u201d' or '\u201e': DoubleQuoted(); break;
            case '$': Dollar(quoted: false); break;
            case '(' or '@' when !InWord && (Current == '(' || Ahead(1) == '('): Parentheses(); break;
            case '\n' or '\r' or ';' or '|' or ')':
            case '{' when !InWord && char.IsWhiteSpace(Ahead(1)):
            case '}' when !InWord:
                EndStatement();
                At++;
                break;
            case '&':
                if (InStatement) { EndStatement(); } // otherwise it is the call operator
                At++;
                break;
            case '>': Redirect(); break;
            case ' ' or '\t' or '\u00a0':
                EndWord();
                At++;
                break;
            case '<' when Ahead(1) == '#' && !InWord: SkipBlock(); break;
            case '#' when !InWord: SkipLine(); break;
            case '~' when !InWord && Ahead(1) is '/' or '\\' or ' ' or '\r' or '\n' or '\0':
                Append(new WordPiece(PieceKind.Home, "", "~"));
                At++;
                break;
            default: Take(); break;
        }
    }

    private static bool IsSingle(char c) => c is '\'' or '\u2018' or '\u2019' or '\u201a' or '\u201b';

    private static bool IsDouble(char c) => c is '"' or '\u201c' or '\u201d' or '\u201e';

    private void Escape()
    {
        if (TakeContinuation()) { return; }
        AppendEscaped();
    }

    private void AppendEscaped()
    {
        if (Ahead(1) == 'u' && Unicode().Match(Source, At) is { Success: true } match)
        {
            Append(AnsiText.Decode($"\\U{match.Groups["code"].Value}"));
            At += match.Length;
            return;
        }
        if (At + 1 < Source.Length)
        {
            Append(Ahead(1) switch
            {
                '0' => '\0',
                'a' => '\a',
                'b' => '\b',
                'e' => '\u001b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'v' => '\v',
                char other => other,
            });
        }
        At += 2;
    }

    private void SingleQuoted()
    {
        Begin();
        for (int start = At++; ; At++)
        {
            if (AtEnd) { throw NotClosed('\'', start); }
            if (IsSingle(Current))
            {
                if (!IsSingle(Ahead(1))) { break; }
                At++;
            }
            Append(Current);
        }
        At++;
    }

    private void DoubleQuoted()
    {
        Begin();
        int start = At++;
        while (true)
        {
            if (AtEnd) { throw NotClosed('"', start); }
            if (IsDouble(Current))
            {
                if (!IsDouble(Ahead(1))) { break; }
                Append(Ahead(1));
                At += 2;
            }
            else if (Current == '`') { AppendEscaped(); }
            else if (Current == '$') { Dollar(quoted: true); }
            else { Take(); }
        }
        At++;
    }

    private void Dollar(bool quoted)
    {
        if (Ahead(1) == '(')
        {
            int start = At++;
            int end = FindClosing('(', ')');
            AppendCommand(Source[(At + 1)..end], start, end + 1);
            return;
        }
        Match match = (quoted || InWord ? VariableInText() : Variable()).Match(Source, At);
        if (!match.Success)
        {
            Take();
            return;
        }
        AppendVariable(match.Groups["name"].Value, match.Value);
    }

    private void AppendVariable(string name, string typed)
    {
        bool environment = name.StartsWith("env:", StringComparison.OrdinalIgnoreCase);
        PieceKind kind = typed.Contains('.', StringComparison.Ordinal) && !typed.Contains('{', StringComparison.Ordinal) && !IsLocation(name) ? PieceKind.Unknown
            : environment ? PieceKind.Environment
            : IsLocation(name) ? PieceKind.Location
            : name.Equals("home", StringComparison.OrdinalIgnoreCase) ? PieceKind.Home
            : PieceKind.Variable;
        Append(new WordPiece(kind, environment ? name[4..] : name, typed));
        At += typed.Length;
    }

    private static bool IsLocation(string name) => name.Equals("pwd", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an argument in parentheses, which stands for the output of the command inside.</summary>
    private void Parentheses()
    {
        int start = At;
        if (Current == '@') { At++; }
        int end = FindClosing('(', ')');
        int last = end + 1;
        if (PathProperty().Match(Source, last) is { Success: true } path) { last += path.Length; }
        AppendCommand(Source[(At + 1)..end], start, last);
    }

    private void AppendCommand(string command, int start, int end)
    {
        string trimmed = command.Trim();
        PieceKind kind = Location().IsMatch(trimmed) ? PieceKind.Location : PieceKind.Command;
        Append(new WordPiece(kind, trimmed, Source[start..end]));
        At = end;
    }

    private void Redirect()
    {
        int length = 1;
        while (Ahead(length) is '>' or '&') { length++; }
        BeginRedirection(length);
    }

    private void SkipBlock()
    {
        int end = Source.IndexOf("#>", At, StringComparison.Ordinal);
        At = end < 0 ? Source.Length : end + 2;
    }

    [GeneratedRegex(@"\G`u\{(?<code>[0-9A-Fa-f]{1,6})\}")]
    private static partial Regex Unicode();

    [GeneratedRegex(@"\G\$(?:\{(?<name>[^{}`]+)\}|(?<name>(?:(?:env|global|script|local|private|using):)?\w+)(?:\.\w+)*)", RegexOptions.IgnoreCase)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\G\$(?:\{(?<name>[^{}`]+)\}|(?<name>(?:(?:env|global|script|local|private|using):)?\w+))", RegexOptions.IgnoreCase)]
    private static partial Regex VariableInText();

    [GeneratedRegex(@"^\(?\s*(?:pwd|gl|Get-Location|\$pwd)\s*\)?(?:\.Path)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Location();

    [GeneratedRegex(@"\G\.Path\b", RegexOptions.IgnoreCase)]
    private static partial Regex PathProperty();
}
