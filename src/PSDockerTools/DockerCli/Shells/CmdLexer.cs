using System;
using System.Text.RegularExpressions;

namespace PSDockerTools;

/// <summary>
/// The quoting rules of cmd.exe combined with the argument rules of Windows programs. cmd.exe and the program track quotes separately: a
/// backslash before a quote has a meaning for the program, but not for cmd.exe.
/// </summary>
internal sealed partial class CmdLexer(string text) : ShellLexer(text)
{
    private bool _cmdQuoted;
    private bool _programQuoted;
    private int _quote;

    private protected override void Step()
    {
        if (!InStatement && !_programQuoted && Comment().Match(Source, At) is { Success: true })
        {
            SkipLine();
            return;
        }
        switch (Current)
        {
            case '"': Quote(); break;
            case '\\': BackSlashes(); break;
            case '%': Percent(); break;
            case '\n': EndLine(); break;
            case '\r': At++; break; // cmd.exe removes carriage returns
            case ' ' or '\t' when !_programQuoted:
                EndWord();
                At++;
                break;
            case '^' when !_cmdQuoted: Caret(); break;
            case '&' or '|' when !_cmdQuoted:
                End();
                At++;
                break;
            case '<' or '>' when !_cmdQuoted && !_programQuoted: Redirect(); break;
            case '@' when !InStatement: At++; break;
            default: Take(); break;
        }
    }

    /// <summary>Reads a quote. Inside quotes, two quotes are one literal quote.</summary>
    private void Quote()
    {
        Begin();
        if (_programQuoted && Ahead(1) == '"')
        {
            Append('"');
            At += 2; // cmd.exe toggles its state twice
            return;
        }
        if (!_programQuoted) { _quote = At; }
        _cmdQuoted = !_cmdQuoted;
        _programQuoted = !_programQuoted;
        At++;
    }

    /// <summary>Reads backslashes. Before a quote, two backslashes are one, and an odd backslash makes the quote literal.</summary>
    private void BackSlashes()
    {
        int count = 0;
        while (Ahead(count) == '\\') { count++; }
        bool quote = Ahead(count) == '"' || (!_cmdQuoted && Ahead(count) == '^' && Ahead(count + 1) == '"');
        if (!quote)
        {
            Append(new string('\\', count));
            At += count;
            return;
        }
        Append(new string('\\', count / 2));
        At += count;
        if (count % 2 == 0) { return; }
        if (Current == '^') { At++; }
        else { _cmdQuoted = !_cmdQuoted; }
        Append('"');
        At++;
    }

    /// <summary>Reads a caret, which escapes the next character for cmd.exe. A quote after a caret is still a quote for the program.</summary>
    private void Caret()
    {
        if (TakeContinuation()) { return; }
        At++;
        if (Current != '"')
        {
            if (Current is ' ' or '\t' && !_programQuoted) { EndWord(); }
            else { Append(Current); }
            At++;
            return;
        }
        Begin();
        if (_programQuoted && Ahead(1) == '^' && Ahead(2) == '"')
        {
            Append('"');
            At += 3;
            return;
        }
        if (!_programQuoted) { _quote = At; }
        _programQuoted = !_programQuoted;
        At++;
    }

    private void Percent()
    {
        Match match = Variable().Match(Source, At);
        if (!match.Success)
        {
            Append(Source[At]);
            At += Ahead(1) == '%' ? 2 : 1;
            return;
        }
        string name = match.Groups["name"].Value;
        PieceKind kind = match.Value == "%~dp0" ? PieceKind.Location
            : name.Length == 0 ? PieceKind.Unknown
            : name.Equals("cd", StringComparison.OrdinalIgnoreCase) ? PieceKind.Location
            : name.Equals("userprofile", StringComparison.OrdinalIgnoreCase) ? PieceKind.Home
            : PieceKind.Environment;
        Append(new WordPiece(kind, name, match.Value) { Splits = kind == PieceKind.Environment && !_programQuoted });
        At += match.Length;
    }

    private void Redirect()
    {
        int length = 1;
        while (Ahead(length) is '>' or '&') { length++; }
        BeginRedirection(length);
    }

    private void EndLine()
    {
        End();
        At++;
    }

    private protected override void End()
    {
        if (_programQuoted) { throw NotClosed('"', _quote); }
        EndStatement();
        _cmdQuoted = false;
    }

    [GeneratedRegex(@"\G(?:rem(?=\s|$)|::)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\G%(?:~dp0|[0-9*]|(?<name>[A-Za-z_][A-Za-z0-9_().-]*)%)")]
    private static partial Regex Variable();
}
