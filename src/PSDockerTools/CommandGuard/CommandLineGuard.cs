using System;
using System.Linq;
using PSDockerTools.DockerCli;

namespace PSDockerTools.CommandGuard;

/// <summary>Tells whom each piece of a command line is for, and refuses a line where PowerShell may have seen it otherwise.</summary>
/// <remarks>
/// PowerShell takes any unambiguous beginning for a parameter, wherever it stands: in <c>Invoke-DockerRun db psql -U postgres</c>
/// it binds -User. And what it does not know becomes a word of the container's command. So before <c>--</c> a dash word is a
/// parameter's full name or alias, and after the first word of the command only a switch, spelled exactly as it is:
/// <c>openssl -debug</c> is not -Debug. Nor does the command begin with one of docker's own options, as in <c>alpine --rm ls</c>.
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

    /// <summary>Gives each part its role.</summary>
    /// <param name="line">The line.</param>
    /// <param name="signature">What the command takes.</param>
    /// <param name="bound">How many arguments PowerShell bound as the container's command.</param>
    /// <exception cref="CommandLineException">A part could be taken for something else.</exception>
    public static void Check(CommandLine line, CommandSignature signature, int bound)
    {
        int positions = signature.Positions.Count(alternatives => !alternatives.Any(parameter => Names(line, parameter)));
        CommandLineGuard guard = new(line, signature, positions);
        guard.PlaceAll();

        // Where a splat cannot be looked into, it may have named the image as well; then what was typed are words, all of it.
        bool unknown = line.Parts.Any(part => part is { Kind: PartKind.Splat, Items: null });
        if (unknown && line.Leaves.Where(part => part.Role == PartRole.Word).Sum(part => part.ArgumentCount) != bound)
        {
            guard = new CommandLineGuard(line, signature, positions: 0);
            guard.PlaceAll();
        }

        if (guard._problem is { } problem)
        {
            throw problem();
        }
    }

    private static bool Names(CommandLine line, CommandParameter parameter) =>
        line.Leaves.Any(leaf => leaf.ParameterName is { } name && parameter.IsNamed(name));

    private void PlaceAll()
    {
        foreach (CommandLinePart part in _line.Parts)
        {
            foreach (CommandLinePart leaf in part.Leaves)
            {
                Place(leaf);
            }

            if (part.Kind == PartKind.Splat)
            {
                bool words = part.Items is { Count: > 0 } items ? items.All(item => item.Role == PartRole.Word) : _wordSeen;
                part.Role = words ? PartRole.Word : PartRole.Cmdlet;
            }
        }
    }

    private void Place(CommandLinePart part)
    {
        switch (part.Kind)
        {
            case PartKind.Dashes:
                PlaceDashes(part);
                break;
            case PartKind.StopParsing:
                bool targetSeen = _positionsLeft == 0;
                Refuse(() => _refusals.StopParsing(targetSeen));
                break;
            case PartKind.Parameter:
                _waiting = null;
                PlaceParameter(part);
                break;
            default:
                PlaceArgument(part);
                break;
        }
    }

    private void PlaceDashes(CommandLinePart dashes)
    {
        dashes.Role = _wordSeen ? PartRole.Word : PartRole.None;
        if (_waiting is { } parameter)
        {
            Refuse(() => _refusals.ValueMissing(parameter));
        }
        else if (_wordSeen)
        {
            Refuse(() => _refusals.DashesInside(dashes));
        }

        _waiting = null;
        _dashesSeen = true;
    }

    private void PlaceParameter(CommandLinePart part)
    {
        part.Parameter = _signature.Find(part.ParameterName!);
        bool fromTable = part is { Splat: not null, HasValue: true };
        if (part.Parameter is null)
        {
            PlaceUnknown(part, fromTable);
        }
        else if (!fromTable && _dashesSeen)
        {
            // PowerShell's -- does not hold back what a splatted $args brings in.
            PlaceWord(part);
            Refuse(() => _refusals.SplatNotAParameter(part));
        }
        else if (!fromTable && _wordSeen && !(part.Parameter.IsSwitch && part.ParameterName == part.Parameter.Name))
        {
            PlaceWord(part);
            Refuse(() => part.Splat is null ? _refusals.AfterCommand(part) : _refusals.SplatNotAParameter(part));
        }
        else
        {
            _waiting = part.Parameter.IsSwitch || part.HasValue ? null : part;
            part.Role = _waiting is not null && part.Parameter == _signature.Remaining ? PartRole.None : PartRole.Cmdlet;
        }
    }

    private void PlaceUnknown(CommandLinePart part, bool fromTable)
    {
        if (fromTable)
        {
            part.Role = PartRole.Cmdlet;
            Refuse(() => _refusals.SplatKeyUnknown(part));
        }
        else if (_positionsLeft > 0)
        {
            part.Role = PartRole.Cmdlet;
            Refuse(() => part.Splat is null ? _refusals.UnknownBeforeTarget(part) : _refusals.SplatNotAParameter(part));
        }
        else
        {
            PlaceWord(part);
            Refuse(() => part.Splat is null ? _refusals.NotAParameter(part) : _refusals.SplatNotAParameter(part));
        }
    }

    private void PlaceArgument(CommandLinePart part)
    {
        if (_waiting is { } parameter)
        {
            part.Parameter = parameter.Parameter;
            part.Role = part.Parameter == _signature.Remaining ? PartRole.Words : PartRole.Cmdlet;
            _waiting = null;
            RefuseIfCut(part);
        }
        else if (_positionsLeft > 0)
        {
            part.Role = PartRole.Cmdlet;
            if (part.StartsWithDash)
            {
                Refuse(() => _refusals.UnknownBeforeTarget(part));
                return;
            }

            _positionsLeft--;
            RefuseIfCut(part);
        }
        else
        {
            bool first = !_wordSeen && !_dashesSeen && part.Splat is null;
            PlaceWord(part);
            if (!_dashesSeen && part.IsDashWord)
            {
                Refuse(() => _refusals.NotAParameter(part));
            }
            else if (first && DockerLine.TranslateLong(_signature, part) is { } here)
            {
                Refuse(() => _refusals.DockerOptionAsWord(part, here));
            }
            else if (part.HidesVariable)
            {
                Refuse(() => CommandLineRefusals.NotExpanded(part));
            }
        }
    }

    private void PlaceWord(CommandLinePart part)
    {
        part.Role = PartRole.Word;
        _wordSeen = true;
    }

    private void RefuseIfCut(CommandLinePart part)
    {
        if (part.Elements.Count > 1)
        {
            Refuse(() => CommandLineRefusals.Cut(part));
        }
    }

    /// <summary>The first problem is the one to tell of; its sentence is made when all of the line is known.</summary>
    private void Refuse(Func<CommandLineException> problem) => _problem ??= problem;
}
