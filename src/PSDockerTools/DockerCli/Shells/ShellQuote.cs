using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace PSDockerTools;

/// <summary>Quotes words for a shell.</summary>
internal static partial class ShellQuote
{
    /// <summary>Returns the word as an argument, quoted if necessary.</summary>
    public static string Quote(string word, ShellKind shell) => shell switch
    {
        ShellKind.Cmd => QuoteForCmd(word),
        ShellKind.PowerShell => PlainForPowerShell().IsMatch(word) ? word : QuoteForPowerShell(word),
        _ => PlainForSh().IsMatch(word) ? word : $"'{word.Replace("'", """'\''""", StringComparison.Ordinal)}'",
    };

    /// <summary>Returns the line continuation character of a shell.</summary>
    public static string Continuation(ShellKind shell) => shell switch { ShellKind.Cmd => "^", ShellKind.PowerShell => "`", _ => "\\" };

    /// <summary>Returns the word in single quotes. PowerShell also accepts typographic quotes as quotes, so they are doubled as well.</summary>
    public static string QuoteForPowerShell(string word) => $"'{SingleQuote().Replace(word, "$0$0")}'";

    /// <summary>Returns a word with variables in PowerShell's notation: <c>"${PWD}:/app"</c>.</summary>
    public static string QuoteForPowerShell(ShellWord word)
    {
        if (word.IsLiteral) { return Quote(word.Head, ShellKind.PowerShell); }
        if (word.Pieces is [{ Default: null } alone]) { return Variable(alone, braces: false); }
        StringBuilder text = new("\"");
        foreach (WordPiece piece in word.Pieces)
        {
            text.Append(piece switch
            {
                { Kind: PieceKind.Literal } => InDoubleQuotes().Replace(piece.Text, "`$0"),
                { Default: { } otherwise } => $"$({Variable(piece, braces: false)} ?? {QuoteForPowerShell(otherwise)})",
                _ => Variable(piece, braces: true),
            });
        }
        return text.Append('"').ToString();
    }

    private static string Variable(WordPiece piece, bool braces)
    {
        if (piece.Kind == PieceKind.Command) { return $"$({piece.Text})"; }
        string name = piece.Kind switch
        {
            PieceKind.Location => "PWD",
            PieceKind.Home => "HOME",
            PieceKind.Environment => "env:" + piece.Text,
            _ => piece.Text,
        };
        return braces || !PlainName().IsMatch(name) ? $"${{{name}}}" : "$" + name;
    }

    /// <summary>Quotes a word for cmd.exe. Special characters are escaped with carets, or by quotes where these are sufficient.</summary>
    private static string QuoteForCmd(string word)
    {
        if (PlainForCmd().IsMatch(word)) { return word; }
        StringBuilder quoted = new("\"");
        int slashes = 0;
        foreach (char c in word)
        {
            if (c == '"') { quoted.Append('\\', slashes + 1); }
            quoted.Append(c);
            slashes = c == '\\' ? slashes + 1 : 0;
        }
        quoted.Append('\\', slashes).Append('"');
        bool inQuotes = !word.Any(c => c is '"' or '%' or '!');
        return inQuotes ? quoted.ToString() : ForPrompt().Replace(quoted.ToString(), "^$0");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_@%+=:,./-]+\z")]
    private static partial Regex PlainForSh();

    [GeneratedRegex(@"\A[A-Za-z0-9_@+:./\\=,-]+\z")]
    private static partial Regex PlainForCmd();

    /// <summary>
    /// Matches words that need no quotes. PowerShell would read others as a number or an operator, or split them at a comma, or at a dot or
    /// colon after a dash.
    /// </summary>
    [GeneratedRegex(@"\A(?:0|[1-9][0-9]{0,8}|[0-9]+(?:\.[0-9]+)*[:/][A-Za-z0-9_:./@-]*|(?:[A-Za-z_/]|\.(?![0-9]))[A-Za-z0-9_:./=@~\\-]*|--?[A-Za-z][A-Za-z0-9_-]*)\z")]
    private static partial Regex PlainForPowerShell();

    [GeneratedRegex(@"['\u2018\u2019\u201a\u201b]")]
    private static partial Regex SingleQuote();

    [GeneratedRegex(@"[`$""\u201c\u201d\u201e]")]
    private static partial Regex InDoubleQuotes();

    [GeneratedRegex(@"\A(?:env:)?[A-Za-z_]\w*\z", RegexOptions.IgnoreCase)]
    private static partial Regex PlainName();

    [GeneratedRegex(@"[()%!^""<>&|]")]
    private static partial Regex ForPrompt();
}
