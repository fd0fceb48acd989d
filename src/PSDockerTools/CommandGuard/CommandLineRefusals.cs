using System;
using System.Collections.Generic;
using System.Linq;
using PSDockerTools.DockerCli;
using PSDockerTools.Errors;

namespace PSDockerTools.CommandGuard;

/// <summary>Creates the errors for rejected command lines, including a corrected line. Used after all parts have a role.</summary>
internal sealed class CommandLineRefusals(CommandLine line, CommandSignature signature)
{
    public static CommandLineException UnknownParameter(string typed, CommandSignature signature) => new(
        nameof(CommandMessages.ParameterUnknown),
        CommandMessages.ParameterUnknown(typed, signature.Name, signature.Positions.First()[0].Name));

    public CommandLineException ValueMissing(CommandLinePart parameter) => new(
        nameof(CommandMessages.ParameterValueMissing), CommandMessages.ParameterValueMissing(parameter.Text, signature.Name));

    /// <param name="targetSeen">Indicates that the image precedes it.</param>
    public CommandLineException StopParsing(bool targetSeen) => new(
        nameof(CommandMessages.StopParsing), CommandMessages.StopParsing(targetSeen ? WithDashes() : null));

    public static CommandLineException Cut(CommandLinePart part) => new(nameof(CommandMessages.WordCut), CommandMessages.WordCut(part.Text));

    public static CommandLineException NotExpanded(CommandLinePart part) =>
        new(nameof(CommandMessages.WordNotExpanded), CommandMessages.WordNotExpanded(part.Text));

    public CommandLineException SplatKeyUnknown(CommandLinePart entry) => new(
        nameof(CommandMessages.SplatKeyUnknown),
        CommandMessages.SplatKeyUnknown(entry.Text, entry.Splat!, signature.Name, signature.FindSimilar(entry.ParameterName!)));

    public CommandLineException NotAParameter(CommandLinePart part)
    {
        string? similar = part.ParameterName is { } name ? signature.FindSimilar(name) : null;
        ErrorText message = CommandMessages.NotAParameter(part.Text, signature.Name, similar, WithDashes());
        return new CommandLineException(nameof(CommandMessages.NotAParameter), message);
    }

    public CommandLineException DockerOptionAsWord(CommandLinePart part, string here) => new(
        nameof(CommandMessages.DockerOptionAsWord), CommandMessages.DockerOptionAsWord(part.Text, here, WithDashes()));

    public CommandLineException UnknownBeforeTarget(CommandLinePart part)
    {
        string name = part.ParameterName ?? "";
        CommandParameter? abbreviated = name.Length == 0 ? null : signature.FindAbbreviated(name);
        if (name.Length > 2 && abbreviated is not null)
        {
            return Abbreviated(part, abbreviated);
        }

        if (DockerLine.Translate(line, signature, part) is { } docker)
        {
            ErrorText message = CommandMessages.DockerOption(part.Text, docker.Here, docker.Line);
            return new CommandLineException(nameof(CommandMessages.DockerOption), message);
        }

        if (abbreviated is not null)
        {
            return Abbreviated(part, abbreviated);
        }

        string similarTo = part.Text.Split('=')[0].TrimStart('-').Replace("-", "", StringComparison.Ordinal);
        string? similar = signature.FindSimilar(part.ParameterName ?? similarTo);
        if (part.Kind != PartKind.Parameter)
        {
            string expected = signature.Positions.First()[0].Name;
            return new CommandLineException(nameof(CommandMessages.DashWordFirst), CommandMessages.DashWordFirst(part.Text, expected, similar));
        }

        return similar is null ? UnknownParameter(part.Text, signature) : Misspelt(part, similar);
    }

    public CommandLineException AfterCommand(CommandLinePart part)
    {
        HashSet<CommandLinePart> moved = ParametersFrom(part);
        string before = line.Write(other => moved.Contains(other) ? PartRole.Cmdlet : other.Role, dashes: false);
        return new CommandLineException(
            nameof(CommandMessages.ParameterAfterCommand),
            CommandMessages.ParameterAfterCommand(part.Text, signature.Name, before, WithDashes()));
    }

    /// <summary>
    /// Returns the parameters from this part on, with their values, because all of them are then parameters of the cmdlet. Parts after -- are
    /// not included.
    /// </summary>
    private HashSet<CommandLinePart> ParametersFrom(CommandLinePart first)
    {
        HashSet<CommandLinePart> found = [];
        bool valueFollows = false;
        foreach (CommandLinePart part in line.Parts.SkipWhile(part => part != first).TakeWhile(part => part.Kind != PartKind.Dashes))
        {
            bool isParameter = part is { Kind: PartKind.Parameter, Parameter: not null };
            if (isParameter || valueFollows) { found.Add(part); }
            valueFollows = isParameter && !part.Parameter!.IsSwitch && !part.HasValue;
        }

        return found;
    }

    public CommandLineException DashesInside(CommandLinePart dashes) => new(
        nameof(CommandMessages.DashesInsideCommand),
        CommandMessages.DashesInsideCommand(WithDashes(), line.Write(part => part == dashes ? PartRole.None : part.Role, dashes: true)));

    public CommandLineException SplatNotAParameter(CommandLinePart item)
    {
        bool allWords = line.Parts.Where(part => part.Text == item.Splat).All(part => part.Role == PartRole.Word);
        return new CommandLineException(
            nameof(CommandMessages.SplatNotAParameter),
            CommandMessages.SplatNotAParameter(item.Text, item.Splat!, signature.Name, allWords ? WithDashes() : null));
    }

    private CommandLineException Abbreviated(CommandLinePart part, CommandParameter parameter) => new(
        nameof(CommandMessages.ParameterAbbreviated),
        CommandMessages.ParameterAbbreviated(part.Text, parameter.ToString(), line.WithName(part, parameter.Name)));

    private CommandLineException Misspelt(CommandLinePart part, string similar) => new(
        nameof(CommandMessages.ParameterMisspelt),
        CommandMessages.ParameterMisspelt(part.Text, signature.Name, similar, line.WithName(part, similar)));

    private string WithDashes() => line.Write(part => part.Role, dashes: true);
}
