using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PSDockerTools.CommandGuard;
using PSDockerTools.DockerCli;

namespace PSDockerTools.Tests.CommandGuard;

/// <summary>A line that an error shows does what the error says of it: PowerShell runs it, and the module reads it again.</summary>
public sealed partial class CommandAdviceTests(CommandHost host) : IClassFixture<CommandHost>
{
    private const string Command = "Invoke-DockerRun";
    private const int MostSteps = 8; // a line with several faults is mended one by one

    private static readonly CommandSignature s_signature = CommandSignature.Of(new CmdletInfo(Command, typeof(RunProbeCommand)));

    private static readonly Piece[] s_parameters =
    [
        new("-Name web", "Name", "web"), new("-User me", "User", "me"), new("-WorkingDirectory /x", "WorkingDirectory", "/x"),
        new("-Environment A=1", "Environment", "A=1"), new("-Publish 80:80", "Publish", "80:80"), new("-Name:web", "Name", "web"),
        new("-Detach", "Detach", null), new("-Remove", "Remove", null), new("-Privileged", "Privileged", null),
    ];

    /// <summary>Lines that are refused before the image, and their meaning.</summary>
    private static readonly Piece[] s_slips =
    [
        new("-Nmae web", "Name", "web"), new("-Workin /x", "WorkingDirectory", "/x"), new("-Detahc", "Detach", null), new("--rm", "Remove", null),
        new("--user me", "User", "me"), new("--env=A=1,2", "Environment", "A=1,2"), new("-p 80:80", "Publish", "80:80"), new("--workdir=@x", "WorkingDirectory", "@x"),
    ];

    private static readonly Piece[] s_words =
    [
        new("env"), new("ls"), new("x=1"), new("'a b'", Word: "a b"), new("010"), new("-1", Word: "-1"), new("a,b"), new("-la"), new("-x"), new("--all"),
        new("-Dfoo.bar=1"), new("'-q'", Word: "-q"), new("-z\"y\"", Word: "-zy"), new("--"),
    ];

    [Property(MaxTest = 400)]
    public Property A_line_that_is_advised_does_what_is_said() => Prop.ForAll(Lines().ToArbitrary(), line =>
    {
        string text = string.Join(' ', line.Pieces.Prepend(new Piece(Command)).Select(piece => piece.Text));
        string trace = "";
        return Follow(text, line, MostSteps, ref trace).Label(trace);
    });

    /// <summary>Parameters and slips, the image, parameters, and what follows, with or without -- before it.</summary>
    private static Gen<Line> Lines() =>
        from before in Gen.SubListOf<Piece>([.. s_parameters, .. s_slips])
        from after in Gen.SubListOf(s_parameters)
        from dashes in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from first in Gen.Elements("env", "ls", "sh")
        from rest in Gen.Elements<Piece>([.. s_parameters, .. s_words]).ListOf()
        select new Line([.. before], [.. after], dashes, [new Piece(first), .. rest]).WithEachParameterOnce();

    private bool Follow(string text, Line line, int steps, ref string trace)
    {
        trace += "\n" + text;
        string? ran = host.TryRun(text);
        if (ran is not null) { return Outcome(text, ran) is { } did && line.Meanings(null).Contains(did); }
        ErrorRecord error = host.Fail(text);
        if (error.Exception is not CommandLineException refusal) { return false; } // nothing that PowerShell itself refuses is generated
        string[] advised = [.. Advised().Matches(refusal.Message).Select(match => match.Groups[1].Value)];
        if (refusal.ErrorId is "ParameterMisspelt" or "ParameterAbbreviated" or "DockerOption")
        {
            // In docker's line all that follows the image is the command's.
            Line meant = refusal.ErrorId == "DockerOption" ? line with { Dashes = true } : line;
            return steps > 0 && advised.Length == 1 && Follow(advised[0], meant, steps - 1, ref trace);
        }
        string[] outcomes = [.. advised.Select(one => host.TryRun(one) is { } did ? Outcome(one, did)! : $"{one} is refused")];
        trace += $"\n{refusal.Message}\n{string.Join('\n', outcomes)}\nMeant:\n{string.Join('\n', line.Meanings(refusal.ErrorId))}";
        return advised.Length > 0 && outcomes.SequenceEqual(line.Meanings(refusal.ErrorId));
    }

    /// <summary>The parameters that PowerShell bound, if the module reads the same: <c>Name=web User=me: env|-la</c>.</summary>
    private static string? Outcome(string text, string ran)
    {
        CommandLine line = CommandLine.Parse(text, Command, _ => null)!;
        Match bound = Bound().Match(ran);
        string[] words = bound.Groups["words"].Value.Split('|');
        CommandLineGuard.Check(line, s_signature, words.Length);
        SortedDictionary<string, string> values = new(StringComparer.Ordinal);
        string? waiting = null;
        foreach (CommandLinePart part in line.Parts.Where(part => part.Role == PartRole.Cmdlet))
        {
            if (part.Kind != PartKind.Parameter)
            {
                if (waiting is not null) { values[waiting] = part.Text.Trim('\''); }
                waiting = null;
                continue;
            }
            int colon = part.Text.IndexOf(':', StringComparison.Ordinal);
            values[part.Parameter!.Name] = part.HasValue ? part.Text[(colon + 1)..] : "";
            waiting = part.Parameter.IsSwitch || part.HasValue ? null : part.Parameter.Name;
        }
        return string.Join(' ', values.Keys) == bound.Groups["names"].Value ? Text(values, words) : null;
    }

    private static string Text(IReadOnlyDictionary<string, string> values, IEnumerable<string> words) =>
        $"{string.Join(' ', values.Select(value => $"{value.Key}={value.Value}"))}: {string.Join('|', words)}";

    [GeneratedRegex(@"(?:: |\? )(Invoke-DockerRun .*?)(?=; if |$)")]
    private static partial Regex Advised();

    [GeneratedRegex(@"^alpine \[(?<words>.*)\](?: (?<names>.*))?$")]
    private static partial Regex Bound();

    /// <summary>Something on the line: a parameter with its value, or a word.</summary>
    private sealed record Piece(string Text, string? Parameter = null, string? Value = null, string? Word = null)
    {
        public bool IsSwitch => Parameter is not null && Value is null;

        /// <summary>The words that the container receives.</summary>
        public IEnumerable<string> Words => Parameter is null ? [Word ?? Text] : Text.Split(' ');
    }

    private sealed record Line(IReadOnlyList<Piece> Before, IReadOnlyList<Piece> After, bool Dashes, IReadOnlyList<Piece> Command)
    {
        public IEnumerable<Piece> Pieces => [.. Before, new Piece("alpine"), .. After, .. Dashes ? [new Piece("--")] : Array.Empty<Piece>(), .. Command];

        /// <summary>PowerShell takes none twice.</summary>
        public Line WithEachParameterOnce()
        {
            HashSet<string> seen = [];
            IReadOnlyList<Piece> Keep(IEnumerable<Piece> pieces) => [.. pieces.Where(piece => piece.Parameter is null || seen.Add(piece.Parameter))];
            return new Line(Keep(Before), Keep(After), Dashes, Keep(Command));
        }

        /// <summary>The expected effect of the lines that an error shows; without an error, of the line itself.</summary>
        public IEnumerable<string> Meanings(string? error)
        {
            // A switch in full is the cmdlet's wherever it is, but behind --.
            int end = Dashes ? 0 : Command.TakeWhile(piece => piece.Text != "--").Count();
            string inside = Meaning((piece, index) => piece.IsSwitch && index < end);
            return error switch
            {
                "ParameterAfterCommand" => [Meaning((piece, index) => piece.Parameter is not null && index < end), inside],
                "DashesInsideCommand" => [inside, Meaning((piece, index) => piece.IsSwitch && index < end, end)],
                _ => [inside],
            };
        }

        private string Meaning(Func<Piece, int, bool> isOurs, int left = -1)
        {
            IEnumerable<Piece> ours = [.. Before, .. After, .. Command.Where(isOurs)];
            return CommandAdviceTests.Text(
                new SortedDictionary<string, string>(ours.ToDictionary(piece => piece.Parameter!, piece => piece.Value ?? ""), StringComparer.Ordinal),
                Command.Where((piece, index) => !isOurs(piece, index) && index != left).SelectMany(piece => piece.Words));
        }
    }
}
