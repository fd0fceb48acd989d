using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.DockerCli;

namespace PSDockerTools.CommandGuard;

/// <summary>Rewrites a line with docker's options as a PowerShell command line.</summary>
internal sealed class DockerLine
{
    private readonly CommandSignature _signature;
    private readonly Queue<CommandLinePart> _parts;
    private readonly List<(string Name, List<string> Values)> _parameters = [];
    private int _positionsLeft;

    private DockerLine(CommandLine line, CommandSignature signature)
    {
        _signature = signature;
        _parts = new Queue<CommandLinePart>(line.Parts);
        _positionsLeft = signature.Positions.Count();
    }

    /// <summary>The parameter for docker's option, and the complete rewritten line; null if the line cannot be rewritten.</summary>
    public sealed record Translation(string Here, string? Line);

    /// <summary>Translates an option of a line; null if the word is not one of docker's options for this command.</summary>
    public static Translation? Translate(CommandLine line, CommandSignature signature, CommandLinePart word)
    {
        IReadOnlyList<DockerOption>? options = Read(word.Text, signature, () => "");
        return options is null ? null : new Translation(string.Join(' ', options), new DockerLine(line, signature).Write(line));
    }

    /// <summary>Returns the parameter for a long option; null if docker has no such option for this command.</summary>
    public static string? TranslateLong(CommandSignature signature, CommandLinePart word) =>
        word.Text.StartsWith("--", StringComparison.Ordinal) && Read(word.Text, signature, () => "", guesses: false) is [{ } option]
            ? option.ToString()
            : null;

    private static IReadOnlyList<DockerOption>? Read(string word, CommandSignature signature, Func<string?> next, bool guesses = true)
    {
        try { return new DockerOptionReader(signature, guesses).Read(new ShellWord(word), () => next() is { } value ? new ShellWord(value) : null); }
        catch (CommandLineException) { return null; }
    }

    private string? Write(CommandLine line)
    {
        while (_parts.TryPeek(out CommandLinePart? part) && (part.StartsWithDash || _positionsLeft > 0))
        {
            if (part.Kind is PartKind.Splat or PartKind.StopParsing)
            {
                return null;
            }

            if (part.Kind == PartKind.Parameter && _signature.Find(part.ParameterName!) is { } known)
            {
                TakeOwn(known);
            }
            else if (_positionsLeft == 0)
            {
                break; // as in docker, everything after the image belongs to the command
            }
            else if (!part.StartsWithDash)
            {
                _positionsLeft--;
                _parameters.Add((_parts.Dequeue().Text, []));
            }
            else if (!TakeOptions())
            {
                return null;
            }
        }

        // The first -- is PowerShell's. After another word, -- belongs to the command, as in npm run x -- --prod.
        bool endParameters = _parts.Any(word => word.IsDashWord || word.Kind == PartKind.Dashes);
        IEnumerable<string> words = _parts.Skip(_parts.TryPeek(out CommandLinePart? first) && first.Kind == PartKind.Dashes ? 1 : 0).Select(word => word.Text);
        IEnumerable<string> pieces = [line.Head, .. _parameters.Select(Show), endParameters ? "--" : "", .. words, line.Redirections];
        return string.Join(' ', pieces.Where(piece => piece.Length > 0));
    }

    private void TakeOwn(CommandParameter parameter)
    {
        CommandLinePart part = _parts.Dequeue();
        bool needsValue = !parameter.IsSwitch && !part.HasValue;
        _parameters.Add((part.Text, needsValue && _parts.TryDequeue(out CommandLinePart? value) ? [value.Text] : []));
        if (_signature.Positions.Any(alternatives => alternatives.Contains(parameter)))
        {
            _positionsLeft--;
        }
    }

    private bool TakeOptions()
    {
        string word = _parts.Dequeue().Text;
        IReadOnlyList<DockerOption>? options = Read(word, _signature, () => _parts.TryDequeue(out CommandLinePart? value) ? value.Text : null);
        foreach (DockerOption option in options ?? [])
        {
            string name = option.ToString();
            int known = _parameters.FindIndex(parameter => parameter.Name == name);
            if (known < 0)
            {
                _parameters.Add((name, []));
                known = _parameters.Count - 1;
            }

            if (!option.Parameter.IsSwitch)
            {
                _parameters[known].Values.Add(option.Value!.ToString());
            }
        }

        return options is not null;
    }

    private static string Show((string Name, List<string> Values) parameter) => parameter.Values.Count == 0
        ? parameter.Name
        : $"{parameter.Name} {string.Join(',', parameter.Values.Select(value => Quote(value)))}";

    /// <summary>Quotes a value of docker's option as one argument if PowerShell would read it differently or split it at its commas.</summary>
    private static string Quote(string value)
    {
        bool misread = value.Length == 0 || value[0] is '@' or '#' || (value[0].IsDash() && !value.Skip(1).All(char.IsDigit));
        bool cut = value.Contains(',', StringComparison.Ordinal) && value[0] is not ('\'' or '"');
        return !misread && !cut ? value
            : value.Contains('$', StringComparison.Ordinal) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" // variables must still be expanded
            : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
    }
}
