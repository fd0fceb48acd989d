using System;
using System.Text.RegularExpressions;

namespace PSDockerTools;

/// <summary>The quoting rules of POSIX shells, with bash's additions ($'...' and $"...").</summary>
internal sealed partial class ShLexer(string text) : ShellLexer(text)
{
    private string? _hereDocumentEnd;

    private protected override void Step()
    {
        switch (Current)
        {
            case '\\': Escape(); break;
            case '\'': SingleQuoted(); break;
            case '"': DoubleQuoted(); break;
            case '$': Dollar(quoted: false); break;
            case '`': BackQuoted(quoted: false); break;
            case '\n': EndLine(); break;
            case '&' when Ahead(1) == '>': BeginRedirection(Ahead(2) == '>' ? 3 : 2); break;
            case ';' or '&' or '|' or '(' or ')':
                EndStatement();
                At++;
                break;
            case '<' or '>': Redirect(); break;
            case ' ' or '\t':
            case '\r' when AtReturn:
                EndWord();
                At++;
                break;
            case '#' when !InWord: SkipLine(); break;
            case '~' when !InWord && Ahead(1) is '/' or ' ' or '\t' or '\r' or '\n' or '\0':
                Append(new WordPiece(PieceKind.Home, "", "~"));
                At++;
                break;
            default: Take(); break;
        }
    }

    private void Escape()
    {
        if (TakeContinuation()) { return; }
        Append(Ahead(1));
        At += 2;
    }

    private void SingleQuoted()
    {
        int end = Source.IndexOf('\'', At + 1);
        if (end < 0) { throw NotClosed('\'', At); }
        Append(Source[(At + 1)..end]);
        At = end + 1;
    }

    private void DoubleQuoted()
    {
        Begin();
        int start = At++;
        while (true)
        {
            if (AtEnd) { throw NotClosed('"', start); }
            switch (Current)
            {
                case '"':
                    At++;
                    return;
                case '\\' when Ahead(1) == '\n': At += 2; break;
                case '\\' when Ahead(1) == '\r' && Ahead(2) == '\n': At += 3; break;
                case '\\' when Ahead(1) is '$' or '`' or '"' or '\\':
                    Append(Ahead(1));
                    At += 2;
                    break;
                case '$': Dollar(quoted: true); break;
                case '`': BackQuoted(quoted: true); break;
                default: Take(); break;
            }
        }
    }

    private void Dollar(bool quoted)
    {
        switch (Ahead(1))
        {
            case '{': Braces(quoted); break;
            case '(':
                int start = At++;
                int end = FindClosing('(', ')');
                AppendCommand(Source[(At + 1)..end], start, end + 1, quoted);
                break;
            case '\'' when !quoted:
                Begin();
                Append(AnsiText.Decode(TakeAnsi()));
                break;
            case '"' when !quoted: At++; break;
            case '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                int length = 1;
                while (char.IsAsciiLetterOrDigit(Ahead(length)) || Ahead(length) == '_') { length++; }
                AppendVariable(Source.Substring(At + 1, length - 1), null, length, quoted);
                break;
            case (>= '0' and <= '9') or '@' or '*' or '#' or '?' or '$' or '!' or '-':
                Append(new WordPiece(PieceKind.Unknown, "", Source.Substring(At, 2)));
                At += 2;
                break;
            default: Take(); break;
        }
    }

    private string TakeAnsi()
    {
        int start = At;
        At += 2;
        while (!AtEnd && Current != '\'') { At += Current == '\\' ? 2 : 1; }
        if (AtEnd) { throw NotClosed('\'', start); }
        At++;
        return Source[(start + 2)..(At - 1)];
    }

    private void Braces(bool quoted)
    {
        int end = Source.IndexOf('}', At);
        if (end < 0) { throw NotClosed('{', At); }
        string typed = Source[At..(end + 1)];
        Match match = Parameter().Match(typed);
        if (match.Success)
        {
            AppendVariable(match.Groups["name"].Value, match.Groups["otherwise"] is { Success: true } otherwise ? otherwise.Value : null, typed.Length, quoted);
            return;
        }
        At++;
        int close = FindClosing('{', '}');
        At--;
        Append(new WordPiece(PieceKind.Unknown, "", Source[At..(close + 1)]));
        At = close + 1;
    }

    private void AppendVariable(string name, string? otherwise, int length, bool quoted)
    {
        PieceKind kind = name switch { "PWD" => PieceKind.Location, "HOME" => PieceKind.Home, _ => PieceKind.Environment };
        Append(new WordPiece(kind, name, Source.Substring(At, length)) { Default = otherwise, Splits = !quoted && kind == PieceKind.Environment });
        At += length;
    }

    private void BackQuoted(bool quoted)
    {
        int end = Source.IndexOf('`', At + 1);
        if (end < 0) { throw NotClosed('`', At); }
        AppendCommand(Source[(At + 1)..end], At, end + 1, quoted);
    }

    private void AppendCommand(string command, int start, int end, bool quoted)
    {
        string trimmed = command.Trim();
        PieceKind kind = trimmed is "pwd" or "pwd -P" or "pwd -L" ? PieceKind.Location
            : command.StartsWith('(') ? PieceKind.Unknown
            : PieceKind.Command;
        Append(new WordPiece(kind, trimmed, Source[start..end]) { Splits = !quoted && kind == PieceKind.Command });
        At = end;
    }

    private void Redirect()
    {
        bool here = LooksAt("<<") && !LooksAt("<<<");
        int length = LooksAt("<<<") ? 3 : Ahead(1) is '>' or '<' or '&' or '|' ? 2 : 1;
        BeginRedirection(length);
        if (!here) { return; }
        if (!AtEnd && Current == '-') { At++; }
        while (Ahead(0) is ' ' or '\t') { At++; }
        int start = At;
        while (!AtEnd && !char.IsWhiteSpace(Current) && Current is not (';' or '|' or '&' or '>')) { At++; }
        _hereDocumentEnd = Source[start..At].Trim('\'', '"', '\\');
        DropTo(At);
    }

    /// <summary>Ends the line and skips the lines of a here-document, which are not commands.</summary>
    private void EndLine()
    {
        EndStatement();
        At++;
        if (_hereDocumentEnd is not { } last) { return; }
        _hereDocumentEnd = null;
        while (!AtEnd)
        {
            int start = At;
            SkipLine();
            string line = Source[start..At];
            At = Math.Min(At + 1, Source.Length);
            if (line.TrimEnd('\r').Trim('\t') == last) { return; }
        }
    }

    [GeneratedRegex("""^\$\{(?<name>[A-Za-z_]\w*)(?::?[-=](?<otherwise>[^$`"'\\{}]*)|:?\?[^{}]*)?\}$""", RegexOptions.ECMAScript)]
    private static partial Regex Parameter();
}
