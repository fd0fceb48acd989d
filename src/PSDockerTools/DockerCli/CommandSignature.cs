using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace PSDockerTools.DockerCli;

/// <summary>What a command takes: its parameters by name, by position, and as docker writes them. Read from the command itself.</summary>
/// <remarks>
/// A hidden parameter is none of them. It is there so that PowerShell binds a word like <c>-c</c>, instead of refusing it as an
/// abbreviation of several parameters before the cmdlet can say more.
/// </remarks>
internal sealed class CommandSignature
{
    private readonly List<CommandParameter> _parameters = [];
    private readonly List<string> _hidden = [];
    private readonly SortedDictionary<int, List<CommandParameter>> _positions = [];

    private CommandSignature(string name) => Name = name;

    /// <summary>The command's name: <c>Invoke-DockerRun</c>.</summary>
    public string Name { get; }

    /// <summary>What takes the unnamed arguments before the container's command, in order; alternatives stand together.</summary>
    public IEnumerable<IReadOnlyList<CommandParameter>> Positions => _positions.Values;

    /// <summary>What takes the container's command.</summary>
    public CommandParameter? Remaining { get; private set; }

    /// <summary>The names of its hidden parameters.</summary>
    public IReadOnlyList<string> Hidden => _hidden;

    public static CommandSignature Of(CommandInfo command)
    {
        CommandSignature signature = new(command.Name);
        foreach (ParameterMetadata metadata in command.Parameters.Values)
        {
            signature.Add(metadata);
        }

        return signature;
    }

    /// <summary>The signature of one of our cmdlets, whatever it is called in the session.</summary>
    public static CommandSignature Of<TCmdlet>() where TCmdlet : Cmdlet =>
        typeof(TCmdlet).GetCustomAttribute<CmdletAttribute>() is { } name
            ? Of(new CmdletInfo($"{name.VerbName}-{name.NounName}", typeof(TCmdlet)))
            : throw new InvalidOperationException($"{typeof(TCmdlet)} has no name.");

    /// <summary>The parameter of that full name or alias.</summary>
    public CommandParameter? Find(string name) => _parameters.Find(parameter => parameter.IsNamed(name));

    /// <summary>The parameter that PowerShell would take the abbreviation for; its own before those that all cmdlets have.</summary>
    public CommandParameter? FindAbbreviated(string start)
    {
        List<CommandParameter> found = _parameters.FindAll(parameter =>
            parameter.Names.Any(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)));
        if (found.Count > 1)
        {
            found.RemoveAll(parameter => parameter.IsCommon);
        }

        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The parameter whose name or alias is a slip of the fingers away; null if none is.</summary>
    public string? FindSimilar(string name) => Spelling.Nearest(name, _parameters.SelectMany(parameter => parameter.Names));

    /// <summary>The parameter that docker writes so: <c>--env-file</c>. Nothing is abbreviated or guessed, as in docker.</summary>
    public CommandParameter? FindOption(string longName) => _parameters.Find(parameter => parameter.Option?.IsNamed(longName) == true);

    /// <summary>Docker's long names for its parameters.</summary>
    public IEnumerable<string> OptionNames => _parameters.SelectMany(parameter => parameter.Option?.LongNames ?? []);

    /// <summary>Docker's option that is written nearly so; null if none is.</summary>
    public string? FindSimilarOption(string longName) => Spelling.Nearest(longName.TrimStart('-'), OptionNames.Select(name => name.TrimStart('-')));

    /// <summary>The parameter that docker writes so, after a dash: <c>e</c>.</summary>
    public CommandParameter? FindLetter(char letter) => _parameters.Find(parameter => parameter.Option?.Letter == $"-{letter}");

    private void Add(ParameterMetadata metadata)
    {
        if (metadata.Attributes.OfType<ParameterAttribute>().Any(attribute => attribute.DontShow))
        {
            _hidden.Add(metadata.Name);
            return;
        }

        CommandParameter parameter = new()
        {
            Name = metadata.Name,
            Aliases = metadata.Aliases,
            IsSwitch = metadata.SwitchParameter,
            IsCommon = Cmdlet.CommonParameters.Contains(metadata.Name) || Cmdlet.OptionalCommonParameters.Contains(metadata.Name),
            Type = metadata.ParameterType,
            Attributes = [.. metadata.Attributes],
            Option = metadata.Attributes.OfType<DockerOptionAttribute>().FirstOrDefault(),
        };
        _parameters.Add(parameter);
        foreach (ParameterSetMetadata set in metadata.ParameterSets.Values)
        {
            if (set.ValueFromRemainingArguments)
            {
                Remaining = parameter;
            }
            else if (set.Position >= 0)
            {
                AddPosition(set.Position, parameter);
            }
        }
    }

    private void AddPosition(int position, CommandParameter parameter)
    {
        if (!_positions.TryGetValue(position, out List<CommandParameter>? alternatives))
        {
            _positions[position] = alternatives = [];
        }

        if (!alternatives.Contains(parameter))
        {
            alternatives.Add(parameter);
        }
    }
}
