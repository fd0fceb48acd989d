using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PSDockerTools.DockerCli;

namespace PSDockerTools;

/// <summary>Splits a script into commands and words. The derived classes implement the rules of each shell.</summary>
internal abstract class ShellLexer
{
    private readonly List<ShellStatement> _statements = [];
    private readonly List<ShellWord> _words = [];
    private readonly List<string> _dropped = [];
    private readonly List<WordPiece> _pieces = [];
    private readonly StringBuilder _literal = new();
    private int _statementStart = -1;
    private int _wordStart;
    private int _redirectionStart = -1;

    private protected ShellLexer(string text) => Source = text;

    private protected string Source { get; }

    private protected int At { get; set; }

    private protected bool AtEnd => At >= Source.Length;

    private protected char Current => Source[At];

    /// <summary>Indicates that a word has begun; an empty pair of quotes is a word.</summary>
    private protected bool InWord { get; private set; }

    private protected bool InStatement => InWord || _words.Count > 0 || _dropped.Count > 0;

    /// <summary>Returns the commands of a script, in order.</summary>
    /// <exception cref="ShellLineException">A quote or a bracket is not closed.</exception>
    public static IReadOnlyList<ShellStatement> Read(string text, ShellKind shell)
    {
        ShellLexer lexer = shell switch
        {
            ShellKind.Cmd => new CmdLexer(text),
            ShellKind.PowerShell => new PowerShellLexer(text),
            _ => new ShLexer(text),
        };
        while (!lexer.AtEnd) { lexer.Step(); }
        lexer.End();
        return lexer._statements;
    }

    /// <summary>Reads the next token; at least one character.</summary>
    private protected abstract void Step();

    /// <summary>Ends the last command at the end of the text.</summary>
    private protected virtual void End() => EndStatement();

    /// <summary>Returns the character at a distance; NUL after the end of the text.</summary>
    private protected char Ahead(int distance) => At + distance < Source.Length ? Source[At + distance] : '\0';

    /// <summary>Indicates a Windows line ending; inside quotes the carriage return is kept.</summary>
    private protected bool AtReturn => Current == '\r' && Ahead(1) == '\n';

    private protected bool LooksAt(string text) => string.CompareOrdinal(Source, At, text, 0, text.Length) == 0;

    private protected void Begin()
    {
        if (InWord) { return; }
        InWord = true;
        _wordStart = At;
        if (_statementStart < 0) { _statementStart = At; }
    }

    /// <summary>Appends the current character literally.</summary>
    private protected void Take()
    {
        Append(Current);
        At++;
    }

    private protected void Append(char c)
    {
        Begin();
        _literal.Append(c);
    }

    private protected void Append(string text)
    {
        Begin();
        _literal.Append(text);
    }

    private protected void Append(WordPiece piece)
    {
        Begin();
        EndLiteral();
        _pieces.Add(piece);
    }

    /// <summary>The text of the current word; null if it contains anything else than literal text.</summary>
    private protected string? LiteralSoFar => _pieces.Count == 0 ? _literal.ToString() : null;

    private protected void EndWord()
    {
        if (!InWord) { return; }
        EndLiteral();
        if (_redirectionStart >= 0)
        {
            _dropped.Add(Source[_redirectionStart..At]);
            _redirectionStart = -1;
        }
        else { _words.Add(new ShellWord(_pieces)); }
        ForgetWord();
    }

    /// <summary>Begins a redirection. A current word that is a number (a file descriptor) belongs to the redirection.</summary>
    /// <param name="length">The length of the operator.</param>
    private protected void BeginRedirection(int length)
    {
        bool numbered = InWord && LiteralSoFar is { } number && (number == "*" || number.All(char.IsAsciiDigit));
        int start = numbered ? _wordStart : At;
        if (numbered) { ForgetWord(); }
        else { EndWord(); }
        if (_statementStart < 0) { _statementStart = start; }
        _redirectionStart = start;
        At += length;
    }

    /// <summary>Drops the current redirection and the text up to <paramref name="end"/>.</summary>
    private protected void DropTo(int end)
    {
        int start = _redirectionStart >= 0 ? _redirectionStart : At;
        ForgetWord();
        _redirectionStart = -1;
        _dropped.Add(Source[start..end].TrimEnd());
        At = end;
    }

    private protected void EndStatement()
    {
        EndWord();
        if (_redirectionStart >= 0) { DropTo(At); }
        if (_words.Count > 0)
        {
            _statements.Add(new ShellStatement([.. _words], Source[_statementStart..At].Trim(), [.. _dropped]));
        }
        _words.Clear();
        _dropped.Clear();
        _statementStart = -1;
    }

    private protected void SkipLine()
    {
        while (!AtEnd && Current != '\n') { At++; }
    }

    /// <summary>
    /// Reads a line continuation character. White space after the character is accepted, because copied text often contains it.
    /// </summary>
    /// <returns>True if the line continues; the line break is then consumed.</returns>
    private protected bool TakeContinuation()
    {
        int end = At + 1;
        while (end < Source.Length && Source[end] is ' ' or '\t' or '\r') { end++; }
        if (end < Source.Length && Source[end] != '\n') { return false; }
        At = Math.Min(end + 1, Source.Length);
        return true;
    }

    /// <summary>Returns the index of the closing bracket; brackets in quotes are skipped.</summary>
    private protected int FindClosing(char open, char close)
    {
        int depth = 0;
        for (int i = At; i < Source.Length; i++)
        {
            char c = Source[i];
            if (c is '\'' or '"')
            {
                int end = Source.IndexOf(c, i + 1);
                if (end > 0) { i = end; }
            }
            else if (c == open) { depth++; }
            else if (c == close && --depth == 0) { return i; }
        }
        throw NotClosed(open, At);
    }

    /// <summary>Returns the error for an unclosed quote or bracket.</summary>
    private protected ShellLineException NotClosed(char opening, int start) =>
        new(nameof(ShellMessages.QuoteNotClosed), ShellMessages.QuoteNotClosed(opening, Source[start..].Split('\n')[0].TrimEnd('\r')));

    private void EndLiteral()
    {
        if (_literal.Length > 0) { _pieces.Add(WordPiece.Literal(_literal.ToString())); }
        _literal.Clear();
    }

    private void ForgetWord()
    {
        _literal.Clear();
        _pieces.Clear();
        InWord = false;
    }
}
