using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace PSDockerTools.DockerCli;

/// <summary>The parameters of a command by name, by position, and by option of the docker CLI. Read from the command's metadata.</summary>
/// <remarks>
/// Hidden parameters are not included. They exist so that PowerShell binds a word like <c>-c</c> instead of rejecting it as an ambiguous
/// abbreviation before the cmdlet can write a more specific error.
/// </remarks>
internal sealed class CommandSignature
{
    private readonly List<CommandParameter> _parameters = [];
    private readonly List<string> _hidden = [];
    private readonly SortedDictionary<int, List<CommandParameter>> _positions = [];

    private CommandSignature(string name) => Name = name;

    /// <summary>The name of the command: <c>Invoke-DockerRun</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// The positional parameters before the container's command, in order. Parameters of different parameter sets with the same position
    /// are grouped.
    /// </summary>
    public IEnumerable<IReadOnlyList<CommandParameter>> Positions => _positions.Values;

    /// <summary>The parameter for the container's command; null if none exists.</summary>
    public CommandParameter? Remaining { get; private set; }

    /// <summary>The names of the hidden parameters.</summary>
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

    /// <summary>Returns the signature of a cmdlet of this module, independent of aliases in the session.</summary>
    public static CommandSignature Of<TCmdlet>() where TCmdlet : Cmdlet =>
        typeof(TCmdlet).GetCustomAttribute<CmdletAttribute>() is { } name
            ? Of(new CmdletInfo($"{name.VerbName}-{name.NounName}", typeof(TCmdlet)))
            : throw new InvalidOperationException($"{typeof(TCmdlet)} has no name.");

    /// <summary>Returns the parameter with this full name or alias.</summary>
    public CommandParameter? Find(string name) => _parameters.Find(parameter => parameter.IsNamed(name));

    /// <summary>
    /// Returns the parameter that PowerShell would bind for this abbreviation; a parameter of the cmdlet takes precedence over the common
    /// parameters. Null if it is ambiguous.
    /// </summary>
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

    /// <summary>Returns the parameter name or alias with a similar spelling; null if none exists.</summary>
    public string? FindSimilar(string name) => Spelling.Nearest(name, _parameters.SelectMany(parameter => parameter.Names));

    /// <summary>
    /// Returns the parameter for a long option of the docker CLI: <c>--env-file</c>. As in docker, abbreviations are not accepted.
    /// </summary>
    public CommandParameter? FindOption(string longName) => _parameters.Find(parameter => parameter.Option?.IsNamed(longName) == true);

    /// <summary>The long options of the docker CLI for the parameters.</summary>
    public IEnumerable<string> OptionNames => _parameters.SelectMany(parameter => parameter.Option?.LongNames ?? []);

    /// <summary>Returns the long option with a similar spelling; null if none exists.</summary>
    public string? FindSimilarOption(string longName) => Spelling.Nearest(longName.TrimStart('-'), OptionNames.Select(name => name.TrimStart('-')));

    /// <summary>Returns the parameter for a short option of the docker CLI, without the dash: <c>e</c>.</summary>
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
