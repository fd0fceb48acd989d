using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.DockerCli;

/// <summary>
/// Writes a docker run as a command line of the docker CLI, with short options where docker has them: <c>docker run -dit -p 8080:80 --name
/// web nginx</c>.
/// </summary>
internal static class DockerRunWriter
{
    private const string Indent = "  ";

    /// <summary>Returns the command line, quoted for a shell.</summary>
    /// <param name="run">The parsed command.</param>
    /// <param name="shell">The target shell, which determines the quoting rules.</param>
    /// <param name="multiline">Indicates that each option is on a line of its own.</param>
    /// <exception cref="ShellLineException">The shell cannot express a word.</exception>
    public static string Write(DockerRun run, ShellKind shell, bool multiline)
    {
        IEnumerable<string> parts = Parts(run).Select(part => string.Join(' ', part.Select(word => Quote(word, shell))));
        return string.Join(multiline ? $" {ShellQuote.Continuation(shell)}\n{Indent}" : " ", parts);
    }

    /// <summary>Returns the arguments without quoting.</summary>
    public static IEnumerable<string> Words(DockerRun run) => Parts(run).SelectMany(part => part);

    /// <summary>Returns the words, grouped by option.</summary>
    private static IEnumerable<string[]> Parts(DockerRun run)
    {
        string letters = string.Concat(run.Options.Where(HasLetter).Select(option => option.Parameter.Option!.Letter![1..]));
        yield return ["docker", .. Engine(run), run.Creates ? "create" : "run", .. letters.Length > 0 ? ["-" + letters] : Array.Empty<string>()];
        foreach (string[] option in run.Options.Where(option => !HasLetter(option)).SelectMany(Write)) { yield return option; }
        bool needsDashes = run.Image.StartsWith("-");
        yield return [.. needsDashes ? ["--"] : Array.Empty<string>(), run.Image.ToString(), .. run.Command.Select(word => word.ToString())];
    }

    private static string[] Engine(DockerRun run) => run.Engine?.ToString() is not { } engine ? []
        : engine.Contains("://", StringComparison.Ordinal) ? ["-H", engine]
        : ["--context", engine];

    private static bool HasLetter(RunOption option) => option is { Parameter: { IsSwitch: true, Option: { Letter: not null, Inverted: false } }, IsSet: true };

    private static IEnumerable<string[]> Write(RunOption option)
    {
        DockerOptionAttribute name = option.Parameter.Option!;
        if (option.Parameter.IsSwitch) { return [[name.LongName + (option.IsSet != name.Inverted ? "" : "=false")]]; }
        return option.Values.Select(value => new[] { name.Letter ?? name.LongName, value.ToString() });
    }

    private static string Quote(string word, ShellKind shell) => shell == ShellKind.Cmd && word.AsSpan().IndexOfAny("\r\n") >= 0
        ? throw new ShellLineException(nameof(ShellMessages.NewLineForCmd), ShellMessages.NewLineForCmd(word))
        : ShellQuote.Quote(word, shell);
}
