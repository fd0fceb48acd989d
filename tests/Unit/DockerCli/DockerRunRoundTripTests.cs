using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PSDockerTools.Commands;
using PSDockerTools.DockerCli;

namespace PSDockerTools.Tests.DockerCli;

/// <summary>A line of docker's, its parameters, and a line of them again: nothing is lost and nothing added, in any shell's quotes.</summary>
public sealed partial class DockerRunRoundTripTests(ConversionShell shell) : IClassFixture<ConversionShell>
{
    private static readonly CommandSignature s_run = CommandSignature.Of<InvokeDockerRunCommand>();
    private static readonly DockerRunReader s_reader = new(s_run, CommandSignature.Of<NewDockerContainerCommand>());

    /// <summary>The options that docker create does not have.</summary>
    private static readonly string[] s_runAlone = ["--detach", "-d", "--detach-keys", "--sig-proxy"];

    public static TheoryData<string> Names => [.. DockerOptions.All.Select(option => option.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Every_option_of_docker_run_is_read(string name)
    {
        (_, string? letter, string[] values) = DockerOptions.All.Single(option => option.Name == name);
        CommandParameter parameter = Assert.IsType<CommandParameter>(s_run.FindOption(name));
        Assert.Equal(letter, parameter.Option!.Letter);
        Assert.Equal(values.Length == 0, parameter.IsSwitch);
        foreach (string value in values) { Assert.Equal(Read([name, value, "nginx"]), Read([$"{name}={value}", "nginx"])); }
        Assert.Equal(
            shell.Run($"$p = ConvertFrom-DockerRun -ArgumentList {Quote(["run", .. Spell(name, values), "nginx"])}; Invoke-DockerRun @p"),
            shell.Run(Assert.Single(shell.Run($"ConvertFrom-DockerRun -AsCommand -ArgumentList {Quote(["run", .. Spell(name, values), "nginx"])}"))));
    }

    [Fact]
    public void There_is_no_option_that_docker_run_does_not_have()
    {
        IEnumerable<string> names = s_run.OptionNames;
        Assert.Empty(names.Except(DockerOptions.All.Select(option => option.Name)).Except(DockerOptions.Hidden));
    }

    [Theory]
    [InlineData("--net", "--network")]
    [InlineData("--net-alias", "--network-alias")]
    [InlineData("--dns-opt", "--dns-option")]
    public void What_docker_hides_is_read_as_what_it_shows(string hidden, string shown)
    {
        Assert.Contains(hidden, DockerOptions.Hidden);
        Assert.Equal(Assert.IsType<CommandParameter>(s_run.FindOption(shown)), s_run.FindOption(hidden));
    }

    [Property(MaxTest = 1000)]
    public Property A_line_is_read_written_and_read_again() => Prop.ForAll(Lines("-Htcp://host:2375", "--context=prod").ToArbitrary(), words =>
    {
        DockerRun run = s_reader.Read([.. words.Select(word => new ShellWord(word))], bare: false)!;
        string shown = Show(run);
        Assert.Equal(shown, Read([.. DockerRunWriter.Words(run)], bare: false));
        foreach (ShellKind kind in Enum.GetValues<ShellKind>())
        {
            foreach (bool multiline in new[] { true, false })
            {
                string line;
                try { line = DockerRunWriter.Write(run, kind, multiline); }
                catch (ShellLineException e)
                {
                    Assert.Equal(("NewLineForCmd", ShellKind.Cmd), (e.ErrorId, kind));
                    continue;
                }
                ShellStatement statement = Assert.Single(ShellLexer.Read(line, kind));
                Assert.Equal(shown, Show(s_reader.Read(statement.Words, bare: false)!));
            }
        }
    });

    [Property(MaxTest = 150)]
    public Property PowerShell_binds_the_table_and_the_line_alike() => Prop.ForAll(Lines("-Htcp://host:2375").ToArbitrary(), words =>
    {
        string arguments = Quote(words);
        IReadOnlyList<string> splatted = shell.Run($"$p = ConvertFrom-DockerRun -ArgumentList {arguments} -WarningAction Ignore; Invoke-DockerRun @p");
        IReadOnlyList<string> pasted = shell.Run(Assert.Single(shell.Run($"ConvertFrom-DockerRun -ArgumentList {arguments} -AsCommand -WarningAction Ignore")));
        Assert.Equal(splatted, pasted);
        DockerRun run = s_reader.Read([.. words.Select(word => new ShellWord(word))], bare: false)!;
        string[] lines = Assert.Single(pasted).Split('\n');
        Assert.Contains($"Image={run.Image}", lines);
        Assert.All(run.Options, option => Assert.Contains(lines, line => line.StartsWith(option.Parameter.Name + "=", StringComparison.Ordinal)));
        Assert.EndsWith(string.Join("\n", run.Command.Select(word => $"[{word}]")), pasted[0], StringComparison.Ordinal);
    });

    [Property(MaxTest = 2000)]
    public Property Any_words_are_read_or_refused_with_a_sentence() => Prop.ForAll(AnyWords().ToArbitrary(), words =>
    {
        try { s_reader.Read([.. words.Select(word => new ShellWord(word))], bare: true); }
        catch (CommandLineException e)
        {
            Assert.Matches(Identifier(), e.ErrorId);
            Assert.Matches(Sentence(), e.Message);
        }
    });

    private static string Read(string[] words) => Read(["docker", "run", .. words], bare: false);

    private static string Read(string[] words, bool bare) => Show(s_reader.Read([.. words.Select(word => new ShellWord(word))], bare)!);

    private static string Show(DockerRun run) => string.Join('\n',
    [
        $"{run.Creates} {run.Engine} {run.Image}",
        .. run.Options
            .OrderBy(option => option.Parameter.Name, StringComparer.Ordinal)
            .Select(option => $"{option} {string.Join(" | ", option.Values)} {option.IsSet}"),
        .. run.Command.Select(word => $"[{word}]"),
    ]);

    private static string Quote(IEnumerable<string> words) => string.Join(',', words.Select(ShellQuote.QuoteForPowerShell));

    private static IEnumerable<string> Spell(string name, string[] values) => values.Length == 0 ? [name] : [name, values[0]];

    /// <summary>Lines that docker would take, in all its ways of writing an option.</summary>
    /// <param name="engines">Words that name an engine.</param>
    private static Gen<string[]> Lines(params string[] engines) =>
        from engine in Gen.Elements<string[]>([[], .. engines.Select(engine => new[] { engine })])
        from command in Gen.Elements<string[]>(["run"], ["create"], ["container", "run"])
        from count in Gen.Choose(0, 12)
        from options in Option().ListOf(count)
        from image in Gen.Elements("nginx", "ghcr.io/a/b:1.27", "alpine@sha256:" + new string('a', 64), "0123")
        from length in Gen.Choose(0, 4)
        from words in ShellTexts.Word().ListOf(length)
        let known = options.Where(option => command[^1] == "run" || !s_runAlone.Contains(option[0].Split('=')[0]))
        select (string[])["docker", .. engine, .. command, .. known.SelectMany(option => option), image, .. words];

    private static Gen<string[]> Option() =>
        from option in Gen.Elements(DockerOptions.All)
        from value in option.Values.Length > 0 ? Gen.Elements(option.Values) : Gen.Constant("")
        from way in Gen.Choose(0, 3)
        select Spell(option.Name, option.Letter, option.Values.Length > 0 ? value : null, way);

    private static string[] Spell(string name, string? letter, string? value, int way) => (value, way) switch
    {
        (null, 0) => [name + "=false"],
        (null, 1) when letter is not null => [letter],
        (null, _) => [name],
        (_, 0) => [$"{name}={value}"],
        (_, 1) when letter is not null => [letter, value],
        (_, 2) when letter is not null && value.Length > 0 && value[0] != '=' => [letter + value],
        _ => [name, value],
    };

    private static Gen<string[]> AnyWords()
    {
        Gen<string> nearly = from option in Gen.Elements(DockerOptions.All)
            from way in Gen.Choose(0, 2)
            from word in ShellTexts.Word()
            select way == 0 ? option.Name : way == 1 ? $"{option.Name}={word}" : $"{option.Letter ?? "-"}{word}";
        Gen<string> any = Gen.Frequency((3, nearly), (2, ShellTexts.Word()), (1, Gen.Elements("docker", "run", "create", "container", "-H", "--context", "--", "-it")));
        return any.ListOf().Select(words => words.ToArray());
    }

    [GeneratedRegex(@"\A[A-Z][A-Za-z]+\z")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"[.?]\z|-Full\z")]
    private static partial Regex Sentence();
}
