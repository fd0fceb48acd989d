using System;
using System.Text.RegularExpressions;

namespace PSDockerTools;

/// <summary>
/// The rules of the command prompt, and of how a program of Windows takes its line apart. Each has quotes of its own: a backslash
/// before one is the program's affair, and the prompt does not see it.
/// </summary>
internal sealed partial class CmdLexer(string text) : ShellLexer(text)
{
    private bool _promptQuoted;
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
            case '\r': At++; break; // the prompt never sees one
            case ' ' or '\t' when !_programQuoted:
                EndWord();
                At++;
                break;
            case '^' when !_promptQuoted: Caret(); break;
            case '&' or '|' when !_promptQuoted:
                End();
                At++;
                break;
            case '<' or '>' when !_promptQuoted && !_programQuoted: Redirect(); break;
            case '@' when !InStatement: At++; break;
            default: Take(); break;
        }
    }

    /// <summary>In quotes, two of them are one that is meant.</summary>
    private void Quote()
    {
        Begin();
        if (_programQuoted && Ahead(1) == '"')
        {
            Append('"');
            At += 2; // twice for the prompt, too
            return;
        }
        if (!_programQuoted) { _quote = At; }
        _promptQuoted = !_promptQuoted;
        _programQuoted = !_programQuoted;
        At++;
    }

    /// <summary>Before a quote two of them are one, and an odd one means the quote.</summary>
    private void BackSlashes()
    {
        int count = 0;
        while (Ahead(count) == '\\') { count++; }
        bool quote = Ahead(count) == '"' || (!_promptQuoted && Ahead(count) == '^' && Ahead(count + 1) == '"');
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
        else { _promptQuoted = !_promptQuoted; }
        Append('"');
        At++;
    }

    /// <summary>What follows is nothing special to the prompt; a quote still is one to the program.</summary>
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
        _promptQuoted = false;
    }

    [GeneratedRegex(@"\G(?:rem(?=\s|$)|::)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\G%(?:~dp0|[0-9*]|(?<name>[A-Za-z_][A-Za-z0-9_().-]*)%)")]
    private static partial Regex Variable();
}
