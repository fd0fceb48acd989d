using System;
using System.Linq;
using System.Management.Automation.Language;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace PSDockerTools.Tests.DockerCli;

public sealed class ShellQuoteTests
{
    [Theory]
    [InlineData("nginx:1.27", "nginx:1.27", "nginx:1.27", "nginx:1.27")]
    [InlineData("", "''", "\"\"", "''")]
    [InlineData("a b", "'a b'", "\"a b\"", "'a b'")]
    [InlineData("it's", "'it'\\''s'", "\"it's\"", "'it''s'")]
    [InlineData("a\"b", "'a\"b'", "^\"a\\^\"b^\"", "'a\"b'")]
    [InlineData("C:\\x y\\", "'C:\\x y\\'", "\"C:\\x y\\\\\"", "'C:\\x y\\'")]
    [InlineData("a&b", "'a&b'", "\"a&b\"", "'a&b'")]
    [InlineData("%PATH%", "%PATH%", "^\"^%PATH^%^\"", "'%PATH%'")]
    [InlineData("$HOME", "'$HOME'", "\"$HOME\"", "'$HOME'")]
    [InlineData("0755", "0755", "0755", "'0755'")]
    [InlineData("8080", "8080", "8080", "8080")]
    [InlineData("8080:80", "8080:80", "8080:80", "8080:80")]
    [InlineData("1kb", "1kb", "1kb", "'1kb'")]
    [InlineData("-la", "-la", "-la", "-la")]
    [InlineData("-Dx.y=1", "-Dx.y=1", "-Dx.y=1", "'-Dx.y=1'")]
    [InlineData("a,b", "a,b", "a,b", "'a,b'")]
    public void A_word_is_quoted_where_its_shell_needs_it(string word, string sh, string cmd, string powerShell) => Assert.Equal(
        (sh, cmd, powerShell),
        (ShellQuote.Quote(word, ShellKind.Sh), ShellQuote.Quote(word, ShellKind.Cmd), ShellQuote.Quote(word, ShellKind.PowerShell)));

    [Property(MaxTest = 2000)]
    public Property What_is_quoted_is_read_back() => Prop.ForAll(ShellTexts.Words().ToArbitrary(), words =>
    {
        foreach (ShellKind shell in Enum.GetValues<ShellKind>())
        {
            string[] given = [.. words.Select(word => shell == ShellKind.Cmd ? word.Replace('\n', ' ').Replace('\r', ' ') : word)];
            string line = string.Join(' ', given.Prepend("x").Select(word => ShellQuote.Quote(word, shell)));
            ShellStatement statement = Assert.Single(ShellLexer.Read(line, shell));
            Assert.Empty(statement.Dropped);
            Assert.All(statement.Words, word => Assert.True(word.IsLiteral));
            Assert.Equal(given.Prepend("x"), statement.Words.Select(word => word.Head));
        }
    });

    [Property(MaxTest = 2000)]
    public Property PowerShell_itself_reads_it_back() => Prop.ForAll(ShellTexts.Words().ToArbitrary(), words =>
    {
        string line = string.Join(' ', words.Select(word => ShellQuote.Quote(word, ShellKind.PowerShell)).Prepend("x"));
        ScriptBlockAst script = Parser.ParseInput(line, out _, out ParseError[] errors);
        Assert.Empty(errors);
        CommandAst command = Assert.IsType<CommandAst>(Assert.Single(Assert.IsType<PipelineAst>(Assert.Single(script.EndBlock.Statements)).PipelineElements));
        Assert.Equal(
            words.Prepend("x"),
            command.CommandElements.Select(element => element switch
            {
                StringConstantExpressionAst constant => constant.Value,
                ConstantExpressionAst number => number.Value.ToString(),
                CommandParameterAst parameter when parameter.Argument is null => parameter.Extent.Text,
                _ => $"({element.GetType().Name} {element.Extent.Text})",
            }));
    });
}
