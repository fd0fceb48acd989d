using System;
using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.DockerCli;

/// <summary>Parses options as the docker CLI does (spf13/pflag): <c>--rm --name=web -it -p8080:80</c>.</summary>
/// <param name="signature">The parameters and their docker options.</param>
/// <param name="guesses">
/// Indicates that parameter names are also accepted in the form of options: <c>--cap-add</c> for -CapAdd, even if docker has no such option
/// for the command.
/// </param>
internal sealed class DockerOptionReader(CommandSignature signature, bool guesses = false)
{
    private static readonly string[] s_true = ["1", "t", "T", "true", "TRUE", "True"];
    private static readonly string[] s_false = ["0", "f", "F", "false", "FALSE", "False"];

    /// <summary>Obsolete switches without an effect on the container.</summary>
    private static readonly string[] s_ignored = ["--disable-content-trust"];

    private readonly List<string> _ignored = [];

    /// <summary>The options that were ignored because no parameter corresponds to them.</summary>
    public IReadOnlyList<string> IgnoredOptions => _ignored;

    /// <param name="word">A word that begins with a dash and is longer than that.</param>
    /// <param name="next">Removes and returns the next word; null if none exists.</param>
    /// <returns>The options in the word: several for <c>-it</c>, none for an ignored option.</returns>
    /// <exception cref="CommandLineException">The option is unknown, or its value is missing or invalid.</exception>
    public IReadOnlyList<DockerOption> Read(ShellWord word, Func<ShellWord?> next) => word.StartsWith("--") ? ReadLong(word, next) : ReadLetters(word, next);

    private DockerOption[] ReadLong(ShellWord word, Func<ShellWord?> next)
    {
        string head = word.Head;
        int equals = head.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 && !word.IsLiteral) { throw new CommandLineException(nameof(DockerLineMessages.OptionHidden), DockerLineMessages.OptionHidden(word.ToString())); }
        string name = equals < 0 ? head : head[..equals];
        ShellWord? value = equals < 0 ? null : word.From(equals + 1);
        if (name.Length < 3 || name[2] == '-') { throw new CommandLineException(nameof(DockerLineMessages.OptionMalformed), DockerLineMessages.OptionMalformed(head)); }
        if (Find(name) is not { } parameter)
        {
            if (!s_ignored.Contains(name)) { throw Unknown(name, name); }
            IsOn(value, name);
            _ignored.Add(name);
            return [];
        }
        return [parameter.IsSwitch ? Switch(parameter, value, name) : new DockerOption(parameter, value ?? Need(next(), name), IsSet: true)];
    }

    private List<DockerOption> ReadLetters(ShellWord word, Func<ShellWord?> next)
    {
        List<DockerOption> options = [];
        for (int i = 1; i < word.Head.Length; i++)
        {
            string name = $"-{word.Head[i]}";
            CommandParameter parameter = signature.FindLetter(word.Head[i]) ?? throw Unknown(name, word.ToString());
            ShellWord rest = word.From(i + 1);
            bool equals = rest.StartsWith("=") && (rest.Head.Length > 1 || !rest.IsLiteral); // -p= without more has the value =
            if (parameter.IsSwitch && !equals)
            {
                options.Add(Switch(parameter, null, name));
                continue;
            }
            ShellWord? value = equals ? rest.From(1) : rest.Pieces.Count > 0 ? rest : null;
            options.Add(parameter.IsSwitch ? Switch(parameter, value, name) : new DockerOption(parameter, value ?? Need(next(), name), IsSet: true));
            return options;
        }
        if (!word.IsLiteral) { throw new CommandLineException(nameof(DockerLineMessages.OptionHidden), DockerLineMessages.OptionHidden(word.ToString())); }
        return options;
    }

    private CommandParameter? Find(string name) =>
        signature.FindOption(name) ?? (guesses ? signature.Find(name.Replace("-", "", StringComparison.Ordinal)) : null);

    private static DockerOption Switch(CommandParameter parameter, ShellWord? value, string name) =>
        new(parameter, Value: null, IsSet: IsOn(value, name) != (parameter.Option?.Inverted == true));

    private static bool IsOn(ShellWord? value, string name)
    {
        string text = value?.ToString() ?? "true";
        return s_true.Contains(text) || (s_false.Contains(text)
            ? false
            : throw new CommandLineException(nameof(DockerLineMessages.OptionNotABoolean), DockerLineMessages.OptionNotABoolean(text, name)));
    }

    private static ShellWord Need(ShellWord? value, string name) =>
        value ?? throw new CommandLineException(nameof(DockerLineMessages.OptionValueMissing), DockerLineMessages.OptionValueMissing(name));

    private CommandLineException Unknown(string name, string word) => new(
        nameof(DockerLineMessages.OptionUnknown), DockerLineMessages.OptionUnknown(name, word, signature.FindSimilarOption(name)));
}
