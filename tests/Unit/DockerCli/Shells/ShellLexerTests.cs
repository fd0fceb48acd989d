using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace PSDockerTools.Tests.DockerCli;

public sealed class ShellLexerTests
{
    [Theory]
    [InlineData("docker run nginx", "docker|run|nginx")]
    [InlineData("  docker\trun  nginx  ", "docker|run|nginx")]
    [InlineData("a 'b c' \"d e\" f\\ g", "a|b c|d e|f g")]
    [InlineData("a'b'\"c\"d", "abcd")]
    [InlineData("a '' \"\" b", "a|||b")]
    [InlineData("""'a"b' "a'b" "a\"b\\c\$d\e" """, """a"b|a'b|a"b\c$d\e""")]
    [InlineData("'it'\\''s'", "it's")]
    [InlineData("$'a\\tb\\x41\\'c\\u00e9\\101' $\"x\"", "a\tbA'c\u00e9A|x")]
    [InlineData("a \\\n  b \\\r\n c", "a|b|c")]
    [InlineData("a \\  \n b", "a|b")] // copied with blanks at the end
    [InlineData("\"a\\\nb\" a\\\nb", "ab|ab")]
    [InlineData("a \\", "a")]
    [InlineData("a # b", "a")]
    [InlineData("a#b '#c' # d\n# e", "a#b|#c")]
    [InlineData("a=b c:d e@f g%h *.x {1,2}", "a=b|c:d|e@f|g%h|*.x|{1,2}")]
    [InlineData("a $ b$ \"c$\"", "a|$|b$|c$")]
    [InlineData("'a\nb'", "a\nb")]
    public void Sh_reads_words(string text, string words) => Assert.Equal(words, Words(text, ShellKind.Sh));

    [Theory]
    [InlineData("a; b & c && d || e\nf | g", "a / b / c / d / e / f / g")]
    [InlineData("a > x b", "a|b")]
    [InlineData("a >/dev/null 2>&1 &>> y < z b", "a|b")]
    [InlineData("a 2 > x", "a|2")]
    [InlineData("a <<EOF\nb c\nEOF\nd", "a / d")]
    [InlineData("a <<- 'E'\n\tb\n\tE\nd", "a / d")]
    [InlineData("a <<< b c", "a|c")]
    [InlineData("(a b)", "a|b")]
    public void Sh_tells_commands_apart_and_leaves_redirections_out(string text, string statements) =>
        Assert.Equal(statements, Statements(text, ShellKind.Sh));

    [Theory]
    [InlineData("$PWD:/app", "Location ; :/app")]
    [InlineData("\"$PWD/x\":/app", "Location ; /x:/app")]
    [InlineData("$(pwd):/app", "Location ; :/app")]
    [InlineData("`pwd`:/app", "Location ; :/app")]
    [InlineData("${PWD}/a", "Location ; /a")]
    [InlineData("~/data:/data", "Home ; /data:/data")]
    [InlineData("a~ '~' \\~", "a~ ~ ~")]
    [InlineData("$HOME/x", "Home ; /x")]
    [InlineData("nginx:$TAG", "nginx: ; Environment TAG")]
    [InlineData("${TAG:-1.27}", "Environment TAG ?? 1.27")]
    [InlineData("${TAG-}", "Environment TAG ?? ")]
    [InlineData("${TAG:?must be set}", "Environment TAG")]
    [InlineData("$(id -u):$(id -g)", "Command id -u ; : ; Command id -g")]
    [InlineData("\"$(echo \"a b\" $(c))\"", "Command echo \"a b\" $(c)")]
    [InlineData("$1 $@ ${#A} ${A%x} $((1 + 2))", "Unknown Unknown Unknown Unknown Unknown")]
    [InlineData("'$PWD' \\$PWD \"\\$PWD\"", "$PWD $PWD $PWD")]
    public void Sh_sees_what_stands_for_something_else(string text, string pieces) => Assert.Equal(pieces, Pieces(text, ShellKind.Sh));

    [Theory]
    [InlineData("docker run nginx", "docker|run|nginx")]
    [InlineData("a \"b c\" d\"e f\"g", "a|b c|de fg")]
    [InlineData("a \"\" b", "a||b")]
    [InlineData(@"a C:\x\ ""C:\y z\\"" ""q\""r"" \\srv\x", @"a|C:\x\|C:\y z\|q""r|\\srv\x")]
    [InlineData("\"a\"\"b\"", "a\"b")]
    [InlineData("a ^\n b ^  \r\n c", "a|b|c")]
    [InlineData("a ^& b^^c ^\"d e^\" 'f g'", "a|&|b^c|d e|'f|g'")]
    [InlineData("a \"b & c | d > e\"", "a|b & c | d > e")]
    [InlineData("+%%Y-%%m", "+%Y-%m")]
    [InlineData("100% sure", "100%|sure")]
    public void Cmd_reads_words(string text, string words) => Assert.Equal(words, Words(text, ShellKind.Cmd));

    [Theory]
    [InlineData("a & b && c || d | e\nf", "a / b / c / d / e / f")]
    [InlineData("@echo off\nREM docker run x\n:: y\na > nul 2>&1", "echo|off / a")]
    [InlineData("remove x", "remove|x")]
    public void Cmd_tells_commands_apart(string text, string statements) => Assert.Equal(statements, Statements(text, ShellKind.Cmd));

    [Theory]
    [InlineData("%cd%:/app", "Location ; :/app")]
    [InlineData("\"%CD%\\x:/app\"", "Location ; \\x:/app")]
    [InlineData("%~dp0x", "Location ; x")]
    [InlineData("%USERPROFILE%\\x", "Home ; \\x")]
    [InlineData("nginx:%TAG%", "nginx: ; Environment TAG")]
    [InlineData("%1", "Unknown")]
    public void Cmd_sees_what_stands_for_something_else(string text, string pieces) => Assert.Equal(pieces, Pieces(text, ShellKind.Cmd));

    [Theory]
    [InlineData("docker run nginx", "docker|run|nginx")]
    [InlineData("a 'b c' \"d e\" f` g", "a|b c|d e|f g")]
    [InlineData("'it''s' \"a\"\"b`\"c`$d`n\" x`ty", "it's|a\"b\"c$d\n|x\ty")]
    [InlineData("a `\n b `  \r\n c", "a|b|c")]
    [InlineData("C:\\x:/y \\\\srv\\z", "C:\\x:/y|\\\\srv\\z")]
    [InlineData("a # b\n<# c\nd #> e", "a / e")]
    [InlineData("a,b type=bind,src=x", "a,b|type=bind,src=x")]
    [InlineData("\u2018a b\u2019 \u201cc d\u201d", "a b|c d")]
    [InlineData("`u{e9} \"`u{1F600}\"", "\u00e9|\U0001F600")]
    [InlineData("{{.Id}}", "{{.Id}}")]
    public void PowerShell_reads_words(string text, string words) => Assert.Equal(words.Replace(" / ", "|", StringComparison.Ordinal), Words(text, ShellKind.PowerShell));

    [Theory]
    [InlineData("a; b | c\n& d && e", "a / b / c / d / e")]
    [InlineData("1..3 | ForEach-Object { docker run x }", "1..3 / ForEach-Object / docker|run|x")]
    [InlineData("a *> x 2>&1 b", "a|b")]
    public void PowerShell_tells_commands_apart(string text, string statements) => Assert.Equal(statements, Statements(text, ShellKind.PowerShell));

    [Theory]
    [InlineData("${PWD}:/app", "Location ; :/app")]
    [InlineData("\"$($PWD.Path):/app\"", "Location ; :/app")]
    [InlineData("$pwd.Path", "Location")]
    [InlineData("(Get-Location).Path", "Location")]
    [InlineData("\"$(Get-Location):/app\"", "Location ; :/app")]
    [InlineData("$HOME/x ~/y", "Home ; /x Home ; /y")]
    [InlineData("$env:TAG \"a${env:TAG}\"", "Environment TAG a ; Environment TAG")]
    [InlineData("nginx:$tag.1", "nginx: ; Variable tag ; .1")]
    [InlineData("$image.Name", "Unknown")]
    [InlineData("\"$tag.x\"", "Variable tag ; .x")]
    [InlineData("$(Get-Date -Format s)", "Command Get-Date -Format s")]
    [InlineData("'$PWD' `$PWD \"`$PWD\"", "$PWD $PWD $PWD")]
    public void PowerShell_sees_what_stands_for_something_else(string text, string pieces) => Assert.Equal(pieces, Pieces(text, ShellKind.PowerShell));

    [Theory]
    [InlineData("docker run 'a b", ShellKind.Sh, "'", "'a b")]
    [InlineData("docker run \"a b", ShellKind.Sh, "\"", "\"a b")]
    [InlineData("docker run $(a", ShellKind.Sh, "(", "(a")]
    [InlineData("docker run ${a", ShellKind.Sh, "{", "{a")]
    [InlineData("docker run `a", ShellKind.Sh, "`", "`a")]
    [InlineData("docker run $'a", ShellKind.Sh, "'", "'a")]
    [InlineData("docker run \"a b", ShellKind.Cmd, "\"", "\"a b")]
    [InlineData("docker run 'a b", ShellKind.PowerShell, "'", "'a b")]
    [InlineData("docker run \"a b", ShellKind.PowerShell, "\"", "\"a b")]
    [InlineData("docker run $(a", ShellKind.PowerShell, "(", "(a")]
    public void What_is_not_closed_is_refused(string text, ShellKind shell, string opening, string from)
    {
        ShellLineException refusal = Assert.Throws<ShellLineException>(() => ShellLexer.Read(text, shell));
        Assert.Equal("QuoteNotClosed", refusal.ErrorId);
        Assert.StartsWith($"A {opening} is not closed:", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(from, refusal.Message, StringComparison.Ordinal);
    }

    [Property(MaxTest = 2000)]
    public Property Any_text_is_read_or_refused_with_a_sentence() => Prop.ForAll(ShellTexts.Any().ToArbitrary(), text =>
    {
        foreach (ShellKind shell in Enum.GetValues<ShellKind>())
        {
            try
            {
                foreach (ShellStatement statement in ShellLexer.Read(text, shell))
                {
                    Assert.NotEmpty(statement.Words);
                    Assert.Contains(statement.Text, text, StringComparison.Ordinal);
                }
            }
            catch (ShellLineException e) { Assert.Equal("QuoteNotClosed", e.ErrorId); }
        }
    });

    private static string Words(string text, ShellKind shell) =>
        string.Join('|', ShellLexer.Read(text, shell).SelectMany(statement => statement.Words).Select(word => word.ToString()));

    private static string Statements(string text, ShellKind shell) =>
        string.Join(" / ", ShellLexer.Read(text, shell).Select(statement => string.Join('|', statement.Words.Select(word => word.ToString()))));

    private static string Pieces(string text, ShellKind shell)
    {
        IEnumerable<ShellWord> words = ShellLexer.Read(text, shell).SelectMany(statement => statement.Words);
        return string.Join(' ', words.Select(word => string.Join(" ; ", word.Pieces.Select(Show))));
    }

    private static string Show(WordPiece piece) => piece.Kind switch
    {
        PieceKind.Literal => piece.Text,
        PieceKind.Location or PieceKind.Home or PieceKind.Unknown => piece.Kind.ToString(),
        _ => $"{piece.Kind} {piece.Text}{(piece.Default is null ? "" : $" ?? {piece.Default}")}",
    };
}
