using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Errors;

namespace PSDockerTools.DockerCli;

/// <summary>Parses the arguments of docker run as the docker CLI does.</summary>
/// <param name="run">The signature of the cmdlet for docker run.</param>
/// <param name="create">The signature of the cmdlet for docker create.</param>
internal sealed class DockerRunReader(CommandSignature run, CommandSignature create)
{
    private const string VariableOption = "--env";

    /// <summary>Parses a command; null if it is not docker run or docker create.</summary>
    /// <param name="words">The words of one command.</param>
    /// <param name="bare">Indicates that the word docker may be missing.</param>
    /// <exception cref="CommandLineException">An option is unknown, its value is missing or invalid, or the image is missing.</exception>
    public DockerRun? Read(IReadOnlyList<ShellWord> words, bool bare)
    {
        if (DockerProgram.Find(words, bare) is not { } program) { return null; }
        CommandSignature signature = program.Creates ? create : run;
        DockerOptionReader reader = new(signature);
        Queue<ShellWord> rest = new(program.Arguments);
        List<RunOption> options = [];
        while (rest.TryPeek(out ShellWord? word) && word.StartsWith("-") && word.ToString() != "-")
        {
            rest.Dequeue();
            if (word.ToString() == "--") { break; }
            if (word.ToString() == "--help") { throw new CommandLineException(nameof(DockerLineMessages.HelpAsked), DockerLineMessages.HelpAsked(signature.Name)); }
            foreach (DockerOption option in reader.Read(word, () => rest.TryDequeue(out ShellWord? value) ? value : null))
            {
                Add(options, Checked(WithVariable(option, program.Environment)));
            }
        }
        if (!rest.TryDequeue(out ShellWord? image) || image.Pieces.Count == 0)
        {
            throw new CommandLineException(nameof(DockerLineMessages.ImageMissing), DockerLineMessages.ImageMissing(string.Join(' ', words)));
        }
        if (image.IsLiteral) { CheckImage(image.Head); }
        List<string> warnings = [.. program.Warnings];
        if (reader.IgnoredOptions.Count > 0) { warnings.Add(DockerLineMessages.OptionPassedOver(string.Join(", ", reader.IgnoredOptions))); }
        bool mayBeOptions = image.Pieces is [{ Kind: not PieceKind.Literal, Splits: true }] && rest.TryPeek(out ShellWord? first) && first.StartsWith("-");
        if (mayBeOptions) { warnings.Add(DockerLineMessages.VariableAsImage(image.ToString(), rest.Peek().ToString())); }
        return new DockerRun
        {
            Creates = program.Creates,
            Signature = signature,
            Image = image,
            Command = [.. rest],
            Options = [.. options.Where(option => !IsIgnoredEmptyValue(option))],
            Engine = program.Engine,
            Warnings = warnings,
        };
    }

    private static void CheckImage(string image)
    {
        try { ImageName.Checked(image); }
        catch (FormatException e)
        {
            throw new CommandLineException(nameof(DockerLineMessages.OptionValueInvalid), DockerLineMessages.OptionValueInvalid(SplatTable.Image, InvalidValueException.TextOf(e)));
        }
    }

    /// <summary>Adds an option. The values of a list parameter are collected; for other parameters the last value is used.</summary>
    private static void Add(List<RunOption> options, DockerOption option)
    {
        int known = options.FindIndex(other => other.Parameter == option.Parameter);
        IEnumerable<ShellWord> before = known >= 0 && option.Parameter.IsList ? options[known].Values : [];
        RunOption all = new(option.Parameter, option.Value is null ? [] : [.. before, option.Value], option.IsSet);
        if (known < 0)
        {
            options.Add(all);
            return;
        }
        options[known] = all;
    }

    /// <summary>Resolves a variable that is set for this command: <c>NAME=x docker run -e NAME</c> passes x.</summary>
    private static DockerOption WithVariable(DockerOption option, IReadOnlyDictionary<string, string> environment) =>
        option.Parameter.Option!.LongName == VariableOption && environment.TryGetValue(option.Value!.ToString(), out string? value)
            ? option with { Value = new ShellWord($"{option.Value}={value}") }
            : option;

    private static DockerOption Checked(DockerOption option) =>
        option.Value is { IsLiteral: true } value ? option with { Value = new ShellWord(DockerValue.Check(option.Parameter, value.Head)) } : option;

    /// <summary>Checks whether the option has an empty value that docker ignores, while the cmdlet's parameter rejects it.</summary>
    private static bool IsIgnoredEmptyValue(RunOption option) => option.Values is [{ Pieces.Count: 0 }]
        && option.Parameter.Type == typeof(string)
        && option.Parameter.Attributes.OfType<ValidateNotNullOrEmptyAttribute>().Any();
}
