using System;
using System.Linq;
using PSDockerTools.DockerCli;

namespace PSDockerTools.CommandGuard;

/// <summary>
/// Assigns each part of a command line to the cmdlet or to the container's command, and rejects a line that PowerShell may have bound
/// differently.
/// </summary>
/// <remarks>
/// PowerShell accepts any unambiguous abbreviation of a parameter at any position: in <c>Invoke-DockerRun db psql -U postgres</c> it binds
/// -User. A word that it does not know becomes a word of the container's command. Therefore a word with a dash before <c>--</c> must be the
/// full name or alias of a parameter. After the first word of the command, only switches are accepted, in their exact spelling: <c>openssl
/// -debug</c> is not -Debug. The command must not begin with one of docker's options, as in <c>alpine --rm ls</c>.
/// </remarks>
internal sealed class CommandLineGuard
{
    private readonly CommandLine _line;
    private readonly CommandSignature _signature;
    private readonly CommandLineRefusals _refusals;
    private int _positionsLeft;
    private bool _wordSeen;
    private bool _dashesSeen;
    private CommandLinePart? _waiting;
    private Func<CommandLineException>? _problem;

    private CommandLineGuard(CommandLine line, CommandSignature signature, int positions)
    {
        _line = line;
        _signature = signature;
        _refusals = new CommandLineRefusals(line, signature);
        _positionsLeft = positions;
    }

    /// <summary>Assigns a role to each part.</summary>
    /// <param name="line">The line.</param>
    /// <param name="signature">The parameters of the command.</param>
    /// <param name="bound">The number of arguments that PowerShell bound as the container's command.</param>
    /// <exception cref="CommandLineException">A part is ambiguous or not a parameter.</exception>
    public static void Check(CommandLine line, CommandSignature signature, int bound)
    {
        int positions = signature.Positions.Count(alternatives => !alternatives.Any(parameter => Names(line, parameter)));
        CommandLineGuard guard = new(line, signature, positions);
        guard.ClassifyAll();

        // If the content of a splat is unknown, it may include the image as well. Then all typed arguments are words of the command.
        bool unknown = line.Parts.Any(part => part is { Kind: PartKind.Splat, Items: null });
        if (unknown && line.Leaves.Where(part => part.Role == PartRole.Word).Sum(part => part.ArgumentCount) != bound)
        {
            guard = new CommandLineGuard(line, signature, positions: 0);
            guard.ClassifyAll();
        }

        if (guard._problem is { } problem)
        {
            throw problem();
        }
    }

    private static bool Names(CommandLine line, CommandParameter parameter) =>
        line.Leaves.Any(leaf => leaf.ParameterName is { } name && parameter.IsNamed(name));

    private void ClassifyAll()
    {
        foreach (CommandLinePart part in _line.Parts)
        {
            foreach (CommandLinePart leaf in part.Leaves)
            {
                Classify(leaf);
            }

            if (part.Kind == PartKind.Splat)
            {
                bool words = part.Items is { Count: > 0 } items ? items.All(item => item.Role == PartRole.Word) : _wordSeen;
                part.Role = words ? PartRole.Word : PartRole.Cmdlet;
            }
        }
    }

    private void Classify(CommandLinePart part)
    {
        switch (part.Kind)
        {
            case PartKind.Dashes:
                ClassifyDashes(part);
                break;
            case PartKind.StopParsing:
                bool targetSeen = _positionsLeft == 0;
                Reject(() => _refusals.StopParsing(targetSeen));
                break;
            case PartKind.Parameter:
                _waiting = null;
                ClassifyParameter(part);
                break;
            default:
                ClassifyArgument(part);
                break;
        }
    }

    private void ClassifyDashes(CommandLinePart dashes)
    {
        dashes.Role = _wordSeen ? PartRole.Word : PartRole.None;
        if (_waiting is { } parameter)
        {
            Reject(() => _refusals.ValueMissing(parameter));
        }
        else if (_wordSeen)
        {
            Reject(() => _refusals.DashesInside(dashes));
        }

        _waiting = null;
        _dashesSeen = true;
    }

    private void ClassifyParameter(CommandLinePart part)
    {
        part.Parameter = _signature.Find(part.ParameterName!);
        bool fromTable = part is { Splat: not null, HasValue: true };
        if (part.Parameter is null)
        {
            ClassifyUnknown(part, fromTable);
        }
        else if (!fromTable && _dashesSeen)
        {
            // PowerShell's -- does not prevent that parameters in a splatted $args are bound.
            ClassifyAsWord(part);
            Reject(() => _refusals.SplatNotAParameter(part));
        }
        else if (!fromTable && _wordSeen && !(part.Parameter.IsSwitch && part.ParameterName == part.Parameter.Name))
        {
            ClassifyAsWord(part);
            Reject(() => part.Splat is null ? _refusals.AfterCommand(part) : _refusals.SplatNotAParameter(part));
        }
        else
        {
            _waiting = part.Parameter.IsSwitch || part.HasValue ? null : part;
            part.Role = _waiting is not null && part.Parameter == _signature.Remaining ? PartRole.None : PartRole.Cmdlet;
        }
    }

    private void ClassifyUnknown(CommandLinePart part, bool fromTable)
    {
        if (fromTable)
        {
            part.Role = PartRole.Cmdlet;
            Reject(() => _refusals.SplatKeyUnknown(part));
        }
        else if (_positionsLeft > 0)
        {
            part.Role = PartRole.Cmdlet;
            Reject(() => part.Splat is null ? _refusals.UnknownBeforeTarget(part) : _refusals.SplatNotAParameter(part));
        }
        else
        {
            ClassifyAsWord(part);
            Reject(() => part.Splat is null ? _refusals.NotAParameter(part) : _refusals.SplatNotAParameter(part));
        }
    }

    private void ClassifyArgument(CommandLinePart part)
    {
        if (_waiting is { } parameter)
        {
            part.Parameter = parameter.Parameter;
            part.Role = part.Parameter == _signature.Remaining ? PartRole.Words : PartRole.Cmdlet;
            _waiting = null;
            RejectIfSplit(part);
        }
        else if (_positionsLeft > 0)
        {
            part.Role = PartRole.Cmdlet;
            if (part.StartsWithDash)
            {
                Reject(() => _refusals.UnknownBeforeTarget(part));
                return;
            }

            _positionsLeft--;
            RejectIfSplit(part);
        }
        else
        {
            bool first = !_wordSeen && !_dashesSeen && part.Splat is null;
            ClassifyAsWord(part);
            if (!_dashesSeen && part.IsDashWord)
            {
                Reject(() => _refusals.NotAParameter(part));
            }
            else if (first && DockerLine.TranslateLong(_signature, part) is { } here)
            {
                Reject(() => _refusals.DockerOptionAsWord(part, here));
            }
            else if (part.HidesVariable)
            {
                Reject(() => CommandLineRefusals.NotExpanded(part));
            }
        }
    }

    private void ClassifyAsWord(CommandLinePart part)
    {
        part.Role = PartRole.Word;
        _wordSeen = true;
    }

    private void RejectIfSplit(CommandLinePart part)
    {
        if (part.Elements.Count > 1)
        {
            Reject(() => CommandLineRefusals.Cut(part));
        }
    }

    /// <summary>Records the first problem. Its message is created after the whole line has been classified.</summary>
    private void Reject(Func<CommandLineException> problem) => _problem ??= problem;
}
